namespace Marketplace.Application.Search;

/// <summary>Every product's filterable facts, one array per fact, in the order of <see cref="Rank"/>.</summary>
/// <remarks>Only <see cref="InStock"/> changes in place: it follows every order, and a byte is written whole.</remarks>
internal sealed class WindowColumns
{
    /// <summary>Kinds with one value per product; their number is the index into <see cref="Values"/>.</summary>
    public const int SingleValued = (int)FacetKind.Cooperative + 1;

    private WindowColumns(int count)
    {
        (Rank, Top, Price, InStock) = (new long[count], new ushort[count], new long[count], new bool[count]);
        (Season, Published, Labels) = (new short[count], new int[count], new ulong[count]);
        Values = [.. Enumerable.Range(0, SingleValued).Select(_ => new ushort[count])];
    }

    public long[] Rank { get; private init; }

    /// <summary>Ordinals of leaf category, chain, region and cooperative.</summary>
    public ushort[][] Values { get; private init; }

    public ushort[] Top { get; private init; }

    public long[] Price { get; private init; }

    public bool[] InStock { get; private init; }

    public short[] Season { get; private init; }

    public int[] Published { get; private init; }

    public ulong[] Labels { get; private init; }

    public int Count => Rank.Length;

    /// <param name="rows">In the order of their rank.</param>
    /// <param name="names">What turns keys into ordinals.</param>
    public static WindowColumns Of(IReadOnlyList<WindowRow> rows, WindowNames names)
    {
        var columns = new WindowColumns(rows.Count);
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            columns.Rank[index] = row.Rank;
            columns.Top[index] = names.OrdinalOf(FacetKind.Category, row.Top);
            columns.Values[(int)FacetKind.Category][index] = names.OrdinalOf(FacetKind.Category, row.Category);
            columns.Values[(int)FacetKind.Chain][index] = names.OrdinalOf(FacetKind.Chain, row.Chain);
            columns.Values[(int)FacetKind.Region][index] = names.OrdinalOf(FacetKind.Region, row.Region);
            columns.Values[(int)FacetKind.Cooperative][index] = names.OrdinalOf(FacetKind.Cooperative, row.Cooperative);
            columns.Price[index] = row.Price;
            columns.InStock[index] = row.InStock;
            columns.Season[index] = (short)row.Season;
            columns.Published[index] = row.Published;
            columns.Labels[index] = names.LabelsOf(row.Labels);
        }

        return columns;
    }

    /// <summary>The row of a rank, or a negative number.</summary>
    public int Find(long rank) => Array.BinarySearch(Rank, rank);

    /// <summary>The same without some ranks and with further rows: one pass, no sorting.</summary>
    public WindowColumns With(IReadOnlySet<long> removed, IReadOnlyList<WindowRow> added, WindowNames names)
    {
        var further = Of([.. added.OrderBy(row => row.Rank)], names);
        var source = Merge(removed, further.Rank);
        return new(0)
        {
            Rank = Pick(Rank, further.Rank, source),
            Values = [.. Values.Select((column, kind) => Pick(column, further.Values[kind], source))],
            Top = Pick(Top, further.Top, source),
            Price = Pick(Price, further.Price, source),
            InStock = Pick(InStock, further.InStock, source),
            Season = Pick(Season, further.Season, source),
            Published = Pick(Published, further.Published, source),
            Labels = Pick(Labels, further.Labels, source),
        };
    }

    /// <summary>For every row to come, the index of the old one, or the complement of the index of the added one.</summary>
    private int[] Merge(IReadOnlySet<long> removed, long[] further)
    {
        var source = new List<int>(Count + further.Length);
        var next = 0;
        for (var old = 0; old < Count; old++)
        {
            for (; next < further.Length && further[next] < Rank[old]; next++)
                source.Add(~next);
            if (!removed.Contains(Rank[old]))
                source.Add(old);
        }

        for (; next < further.Length; next++)
            source.Add(~next);
        return [.. source];
    }

    private static T[] Pick<T>(T[] old, T[] further, int[] source)
    {
        var picked = new T[source.Length];
        for (var index = 0; index < source.Length; index++)
            picked[index] = source[index] >= 0 ? old[source[index]] : further[~source[index]];
        return picked;
    }
}
