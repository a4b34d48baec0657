using System.Collections.Concurrent;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>One state of the shop in memory: columns, names and the shelves made of them.</summary>
internal sealed class Shelves
{
    private readonly Shelf?[] _categories;
    private readonly Shelf?[] _cooperatives;
    private readonly ConcurrentDictionary<Language, Lazy<int[]>> _nameOrders = new();
    private KeptMatches _matches = new();

    public Shelves(WindowColumns columns, WindowNames names)
    {
        (Columns, Names) = (columns, names);
        All = new(columns, names, [.. Enumerable.Range(0, columns.Count)]);
        _categories = ByCategory();
        _cooperatives = ByCooperative();
    }

    public WindowColumns Columns { get; }

    public WindowNames Names { get; }

    public Shelf All { get; }

    /// <summary>Shelves and their sizes by language, as every page's menu shows them; they last as long as the rows do.</summary>
    public ConcurrentDictionary<Language, IReadOnlyList<CategoryTree.Branch>> Trees { get; } = new();

    public KeptMatches Matches => Volatile.Read(ref _matches);

    public Shelf? Category(ushort ordinal) => _categories[ordinal];

    public Shelf? Cooperative(ushort ordinal) => _cooperatives[ordinal];

    /// <summary>Per row its place by name; read from the file once per language.</summary>
    public int[] NameOrder(Language language, Func<Language, IEnumerable<long>> ranksByName) =>
        _nameOrders.GetOrAdd(language, wanted => new(() => PlacesOf(ranksByName(wanted)))).Value;

    /// <summary>The new stock of one product, in place: cards show it from the next page on.</summary>
    public void Restock(long rank, bool inStock)
    {
        var row = Columns.Find(rank);
        if (row < 0)
            return;
        Columns.InStock[row] = inStock;
        All.Forget();
        _categories[Columns.Top[row]]?.Forget();
        _categories[Columns.Values[(int)FacetKind.Category][row]]?.Forget();
        _cooperatives[Columns.Values[(int)FacetKind.Cooperative][row]]?.Forget();
    }

    /// <summary>Words of a product changed and nothing else did.</summary>
    public void ForgetMatches() => Volatile.Write(ref _matches, new());

    private int[] PlacesOf(IEnumerable<long> ranks)
    {
        var places = new int[Columns.Count];
        var place = 0;
        foreach (var rank in ranks)
        {
            if (Columns.Find(rank) is >= 0 and var row)
                places[row] = ++place;
        }

        return places;
    }

    private Shelf?[] ByCategory()
    {
        var (leaves, tops) = (Columns.Values[(int)FacetKind.Category], Columns.Top);
        var rows = new List<int>?[Names.CountOf(FacetKind.Category)];
        for (var row = 0; row < Columns.Count; row++)
        {
            (rows[leaves[row]] ??= []).Add(row);
            if (tops[row] != leaves[row])
                (rows[tops[row]] ??= []).Add(row);
        }

        return Shelved(rows);
    }

    private Shelf?[] ByCooperative()
    {
        var cooperatives = Columns.Values[(int)FacetKind.Cooperative];
        var rows = new List<int>?[Names.CountOf(FacetKind.Cooperative)];
        for (var row = 0; row < Columns.Count; row++)
            (rows[cooperatives[row]] ??= []).Add(row);
        return Shelved(rows);
    }

    private Shelf?[] Shelved(List<int>?[] rows) =>
        [.. rows.Select((own, ordinal) => own is null || ordinal == 0 ? null : new Shelf(Columns, Names, [.. own]))];
}
