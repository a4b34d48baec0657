namespace Marketplace.Application.Search;

/// <summary>How many rows each value of each facet would leave, every other facet applied.</summary>
internal sealed class FacetCounts(WindowNames names)
{
    public int[][] Values { get; } =
        [.. Enumerable.Range(0, WindowColumns.SingleValued).Select(kind => new int[names.CountOf((FacetKind)kind)])];

    /// <summary>By ordinal of the label, the zero of "none" unused.</summary>
    public int[] Labels { get; } = new int[WindowNames.MostLabels + 1];

    public int InStock { get; private set; }

    /// <summary>Cheapest and dearest of what all other facets leave; nothing left when the first is above the second.</summary>
    public long LeastPrice { get; private set; } = long.MaxValue;

    public long MostPrice { get; private set; } = long.MinValue;

    public int Total { get; private set; }

    public int[] Of(FacetKind kind) => kind == FacetKind.Label ? Labels : Values[(int)kind];

    /// <summary>Counts the rows in one pass.</summary>
    /// <param name="passes">Receives, per position, whether the row passes every facet; empty when nobody asks.</param>
    /// <remarks>
    /// A row that passes everything counts for all facets; one that fails a single facet counts for that facet only,
    /// whose other values thereby keep their counts; one that fails two counts nowhere.
    /// </remarks>
    public void Count(WindowColumns columns, ReadOnlySpan<int> rows, FacetSelection selection, Span<bool> passes)
    {
        for (var position = 0; position < rows.Length; position++)
        {
            var row = rows[position];
            var failed = FailedBy(columns, row, selection);
            if (failed != TwoFacets)
                Add(columns, row, failed);
            if (!passes.IsEmpty)
                passes[position] = failed == NoFacet;
        }
    }

    private const int NoFacet = -1;
    private const int TwoFacets = -2;
    private const int LabelFacet = WindowColumns.SingleValued;
    private const int PriceFacet = LabelFacet + 1;
    private const int StockFacet = LabelFacet + 2;

    private static int FailedBy(WindowColumns columns, int row, FacetSelection selection)
    {
        var failed = NoFacet;
        for (var kind = 0; kind < WindowColumns.SingleValued; kind++)
        {
            if (selection.Values[kind] is { } chosen && !chosen[columns.Values[kind][row]])
                failed = failed == NoFacet ? kind : TwoFacets;
        }

        if (selection.Labels != 0 && (columns.Labels[row] & selection.Labels) == 0)
            failed = failed == NoFacet ? LabelFacet : TwoFacets;
        if (columns.Price[row] < selection.LeastPrice || columns.Price[row] > selection.MostPrice)
            failed = failed == NoFacet ? PriceFacet : TwoFacets;
        if (selection.InStock && !columns.InStock[row])
            failed = failed == NoFacet ? StockFacet : TwoFacets;
        return failed;
    }

    private void Add(WindowColumns columns, int row, int failed)
    {
        for (var kind = 0; kind < WindowColumns.SingleValued; kind++)
        {
            if (failed == NoFacet || failed == kind)
                Values[kind][columns.Values[kind][row]]++;
        }

        if (failed is NoFacet or LabelFacet)
        {
            for (var bits = columns.Labels[row]; bits != 0; bits &= bits - 1)
                Labels[System.Numerics.BitOperations.TrailingZeroCount(bits) + 1]++;
        }

        if (failed is NoFacet or PriceFacet)
            (LeastPrice, MostPrice) = (Math.Min(LeastPrice, columns.Price[row]), Math.Max(MostPrice, columns.Price[row]));
        if (failed is NoFacet or StockFacet && columns.InStock[row])
            InStock++;
        if (failed == NoFacet)
            Total++;
    }
}
