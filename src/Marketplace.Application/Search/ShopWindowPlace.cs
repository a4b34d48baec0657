namespace Marketplace.Application.Search;

/// <summary>Where this node keeps its side file; the folder is its own, other files in it are left alone.</summary>
public sealed record ShopWindowPlace(string Folder);
