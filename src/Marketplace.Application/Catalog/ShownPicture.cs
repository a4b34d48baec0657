namespace Marketplace.Application.Catalog;

/// <summary>A picture as a list shows it: the hash in its address, and the colour painted until it has come.</summary>
public sealed record ShownPicture(string Hash, string Colour);
