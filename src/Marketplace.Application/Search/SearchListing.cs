using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>Makes a page with facets of what a search found, as a category is made of its shelf.</summary>
internal sealed class SearchListing(Shelves shelves, WindowReader reader)
{
    public Listing Of(SearchCandidates found, ProductSearch.Request request)
    {
        var filters = request.Filters ?? ListingFilters.None;
        var selection = FacetSelection.Of(filters, shelves.Names);
        var counting = new FacetCounting(shelves, found.Rows, selection);
        var unfiltered = selection.IsEmpty
            ? counting
            : new FacetCounting(shelves, found.Rows, FacetSelection.Of(ListingFilters.None, shelves.Names));
        var facets = Facets.Of(counting.Counts, unfiltered.Counts, selection, shelves.Names, request.Language);
        var (page, pages) = Listing.PagesOf(counting.Counts.Total, request.Page);
        var shown = counting.Page(Order(found.Rows, request.Sort, request.Language), page);
        var ranks = Array.ConvertAll(shown, position => shelves.Columns.Rank[found.Rows[position]]);
        return new(
            true, reader.Cards(ranks, request.Language), facets, filters, request.Sort, counting.Counts.Total, found.IsCapped, page, pages);
    }

    private int[] Order(int[] rows, ListingSort sort, Language language)
    {
        var positions = Enumerable.Range(0, rows.Length);
        var columns = shelves.Columns;
        return sort switch
        {
            ListingSort.Relevance => [.. positions],
            ListingSort.Newest => [.. positions.OrderByDescending(position => columns.Published[rows[position]])],
            ListingSort.PriceUp => [.. positions.OrderBy(position => columns.Price[rows[position]])],
            ListingSort.PriceDown => [.. positions.OrderByDescending(position => columns.Price[rows[position]])],
            ListingSort.Name => ByName(rows, shelves.NameOrder(language, reader.RanksByName)),
        };
    }

    private static int[] ByName(int[] rows, int[] places) =>
        [.. Enumerable.Range(0, rows.Length).OrderBy(position => places[rows[position]])];
}
