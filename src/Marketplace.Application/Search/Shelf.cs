using System.Collections.Concurrent;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>The rows of one category, one cooperative or the whole shop, with the counts and orders kept for them.</summary>
internal sealed class Shelf(WindowColumns columns, WindowNames names, int[] rows)
{
    private static readonly FacetSelection Everything = FacetSelection.Of(ListingFilters.None, WindowNames.Empty);

    private readonly ConcurrentDictionary<(ListingSort, Language), int[]> _orders = new();
    private StockBound _kept = new();

    /// <summary>Row numbers, most wanted first.</summary>
    public int[] Rows => rows;

    public int InSeason(int month) => Relevance(month).InSeason;

    /// <summary>Unfiltered counts, counted once until stock changes.</summary>
    public FacetCounts Counts()
    {
        var kept = Volatile.Read(ref _kept);
        if (kept.Counts is { } known)
            return known;
        var counts = new FacetCounts(names);
        counts.Count(columns, rows, Everything, []);
        return kept.Counts = counts;
    }

    public Facets Facets(Language language)
    {
        var kept = Volatile.Read(ref _kept);
        if (kept.Facets.TryGetValue(language, out var known))
            return known;
        var counts = Counts();
        return kept.Facets[language] = Search.Facets.Of(counts, counts, Everything, names, language);
    }

    /// <summary>Positions within <see cref="Rows"/> in the order asked for.</summary>
    /// <param name="month">Decides what is in season.</param>
    /// <param name="nameOrder">Per row of the shop its place by name in that language; asked for only when needed.</param>
    public int[] Order(ListingSort sort, Language language, int month, Func<int[]> nameOrder) => sort switch
    {
        ListingSort.Relevance => Relevance(month).Positions,
        ListingSort.Name => _orders.GetOrAdd((sort, language), _ => ByName(nameOrder())),
        ListingSort.Newest => _orders.GetOrAdd((sort, default), _ => By(row => -(long)columns.Published[row])),
        ListingSort.PriceUp => _orders.GetOrAdd((sort, default), _ => By(row => columns.Price[row])),
        ListingSort.PriceDown => _orders.GetOrAdd((sort, default), _ => By(row => -columns.Price[row])),
    };

    /// <summary>Stock of one of the rows changed: what was counted with it is counted again when asked for.</summary>
    public void Forget() => Volatile.Write(ref _kept, new());

    private (int[] Positions, int InSeason) Relevance(int month)
    {
        var kept = Volatile.Read(ref _kept);
        return kept.Relevance.GetOrAdd(month, ByRelevance);
    }

    private (int[] Positions, int InSeason) ByRelevance(int month)
    {
        var positions = new List<int>(rows.Length);
        var (later, soldOut) = (new List<int>(), new List<int>());
        for (var position = 0; position < rows.Length; position++)
        {
            var row = rows[position];
            (!columns.InStock[row] ? soldOut : WindowRow.IsInSeason(columns.Season[row], month) ? positions : later).Add(position);
        }

        return ([.. positions, .. later, .. soldOut], positions.Count);
    }

    private int[] ByName(int[] places) => By(row => places[row]);

    private int[] By(Func<int, long> key)
    {
        var keys = new (long, int)[rows.Length];
        var positions = new int[rows.Length];
        for (var position = 0; position < rows.Length; position++)
        {
            keys[position] = (key(rows[position]), position);
            positions[position] = position;
        }

        Array.Sort(keys, positions);
        return positions;
    }

    private sealed class StockBound
    {
        public FacetCounts? Counts { get; set; }

        public ConcurrentDictionary<Language, Facets> Facets { get; } = new();

        public ConcurrentDictionary<int, (int[] Positions, int InSeason)> Relevance { get; } = new();
    }
}
