using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>A category, a cooperative's products or the whole shop: filtered, sorted, one page of it, with facets.</summary>
public sealed class CatalogListing(ShopWindow window, TimeProvider clock)
{
    /// <param name="Category">Code of a top or leaf category; nothing for all. An unknown one has no products.</param>
    /// <param name="Cooperative">Code of the cooperative whose page it is.</param>
    /// <param name="Page">Any number; clamped.</param>
    public sealed record Request(
        Language Language, string? Category = null, string? Cooperative = null, ListingFilters? Filters = null,
        ListingSort Sort = ListingSort.Relevance, int Page = 1);

    public Listing Load(Request request)
    {
        var month = clock.Today().Month;
        return window.Ask((shelves, reader) => Load(request, month, shelves, reader), Listing.Unavailable);
    }

    private static Listing Load(Request request, int month, Shelves shelves, WindowReader reader)
    {
        var filters = request.Filters ?? ListingFilters.None;
        if (request is { Category: not null, Cooperative: { } both })
            filters = filters with { Cooperatives = [both] };
        var selection = FacetSelection.Of(filters, shelves.Names);
        if (ShelfOf(request, shelves) is not { } shelf)
            return Listing.Unavailable with { IsReady = true, Filters = filters, Sort = request.Sort };

        var order = shelf.Order(
            request.Sort, request.Language, month, () => shelves.NameOrder(request.Language, reader.RanksByName));
        var page = selection.IsEmpty
            ? Whole(shelf, order, request)
            : Filtered(shelf, order, request, selection, shelves);
        var ranks = Array.ConvertAll(page.Positions, position => shelves.Columns.Rank[shelf.Rows[position]]);
        return page.Listing with { Cards = reader.Cards(ranks, request.Language), Filters = filters };
    }

    private static Shelf? ShelfOf(Request request, Shelves shelves) => request switch
    {
        { Category: { } category } => shelves.Category(shelves.Names.OrdinalOf(FacetKind.Category, category)),
        { Cooperative: { } cooperative } => shelves.Cooperative(shelves.Names.OrdinalOf(FacetKind.Cooperative, cooperative)),
        _ => shelves.All,
    };

    private static (Listing Listing, int[] Positions) Whole(Shelf shelf, int[] order, Request request)
    {
        var (page, pages) = Listing.PagesOf(order.Length, request.Page);
        var from = (page - 1) * Listing.PageSize;
        return (
            new(true, [], shelf.Facets(request.Language), ListingFilters.None, request.Sort, order.Length, false, page, pages),
            order[from..Math.Min(from + Listing.PageSize, order.Length)]);
    }

    private static (Listing Listing, int[] Positions) Filtered(
        Shelf shelf, int[] order, Request request, FacetSelection selection, Shelves shelves)
    {
        var counting = new FacetCounting(shelves, shelf.Rows, selection);
        var facets = Facets.Of(counting.Counts, shelf.Counts(), selection, shelves.Names, request.Language);
        var (page, pages) = Listing.PagesOf(counting.Counts.Total, request.Page);
        return (
            new(true, [], facets, ListingFilters.None, request.Sort, counting.Counts.Total, false, page, pages),
            counting.Page(order, page));
    }
}
