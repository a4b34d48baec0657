namespace Marketplace.Application.Search;

/// <summary>Rows counted under a selection, and which of them it leaves.</summary>
internal sealed class FacetCounting
{
    private readonly bool[] _passes;

    public FacetCounting(Shelves shelves, int[] rows, FacetSelection selection)
    {
        _passes = new bool[rows.Length];
        Counts = new(shelves.Names);
        Counts.Count(shelves.Columns, rows, selection, _passes);
    }

    public FacetCounts Counts { get; }

    /// <summary>Positions of one page among those that pass.</summary>
    /// <param name="order">All positions in the order of the list.</param>
    /// <param name="page">From 1.</param>
    public int[] Page(int[] order, int page)
    {
        var before = (page - 1) * Listing.PageSize;
        var shown = new List<int>(Listing.PageSize);
        foreach (var position in order)
        {
            if (!_passes[position])
                continue;
            if (--before < 0)
                shown.Add(position);
            if (shown.Count == Listing.PageSize)
                break;
        }

        return [.. shown];
    }
}
