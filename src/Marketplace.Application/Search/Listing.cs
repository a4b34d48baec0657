namespace Marketplace.Application.Search;

/// <summary>One page of products and all that stands around it.</summary>
/// <param name="IsReady">False while the side file is being rebuilt: the page says so instead of showing an empty shop.</param>
/// <param name="Filters">What was asked for: price bounds and stock for the chips, whose other part is in the facets.</param>
/// <param name="Total">Products under all filters.</param>
/// <param name="IsTotalCapped">There are more than <paramref name="Total"/>; a very common word is not counted to its end.</param>
/// <param name="Page">The page really shown: numbers beyond the last show the last.</param>
public sealed record Listing(
    bool IsReady,
    IReadOnlyList<ProductCard> Cards,
    Facets Facets,
    ListingFilters Filters,
    ListingSort Sort,
    int Total,
    bool IsTotalCapped,
    int Page,
    int Pages)
{
    /// <summary>What a page shows first: more would weigh more than a phone should load at once (performance.md 6).</summary>
    public const int PageSize = 12;

    internal static Listing Unavailable { get; } =
        new(false, [], Facets.Nothing, ListingFilters.None, ListingSort.Relevance, 0, false, 1, 1);

    /// <summary>Number of pages, and the nearest one that exists to the one asked for.</summary>
    internal static (int Page, int Pages) PagesOf(int total, int asked)
    {
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        return (Math.Clamp(asked, 1, pages), pages);
    }
}
