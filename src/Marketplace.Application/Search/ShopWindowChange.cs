namespace Marketplace.Application.Search;

/// <summary>What happened to the catalogue since the last change was applied.</summary>
/// <param name="AppliedAt">The instant up to which the side file follows the main database afterwards.</param>
public sealed record ShopWindowChange(DateTimeOffset AppliedAt)
{
    /// <summary>New products, and changed ones in full.</summary>
    public IReadOnlyCollection<ShopWindowEntry> Upserts { get; init; } = [];

    /// <summary>Keys of products that are no longer shown; unknown ones are no matter.</summary>
    public IReadOnlyCollection<long> Removed { get; init; } = [];

    /// <summary>All names when any of them changed, else nothing. Words of a renamed category or region are found from the
    /// next rebuild, or from the next change of each product.</summary>
    public IReadOnlyCollection<WindowName>? Names { get; init; }
}
