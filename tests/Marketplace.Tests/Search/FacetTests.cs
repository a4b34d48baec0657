using FsCheck;
using FsCheck.Fluent;
using Marketplace.Application.Search;
using Marketplace.Domain.Common;

namespace Marketplace.Tests.Search;

public sealed class FacetTests : IDisposable
{
    private static readonly ShopWindowEntry[] Goods = [.. WindowGoods.Drawn(600, seed: 7)];

    private readonly WindowFolderOfTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Counts_are_those_of_counting_one_by_one()
    {
        var listing = new CatalogListing(await _test.FilledAsync(Goods), _test.Clock);
        foreach (var seed in Enumerable.Range(0, 200))
        {
            var random = new Random(seed);
            var category = new[] { null, "grocery", "crafts", "honey", "carpets" }[random.Next(5)];
            var filters = Filters(random);
            var page = listing.Load(new(Language.Fr, category, Filters: filters));

            var shelf = Goods.Where(entry => IsOnShelf(entry, category)).ToList();
            Assert.Equal(shelf.Count(entry => Passes(entry, filters)), page.Total);
            AssertGroups(page.Facets, shelf, filters);
            Assert.Equal(shelf.Count(entry => entry.UnitsAvailable > 0 && Passes(entry, filters with { InStock = false })), page.Facets.InStock);
            var priced = shelf.Where(entry => Passes(entry, filters with { LeastPrice = null, MostPrice = null })).Select(entry => entry.Price).ToList();
            Assert.Equal(priced.Count == 0 ? null : priced.Min(), page.Facets.Cheapest);
            Assert.Equal(priced.Count == 0 ? null : priced.Max(), page.Facets.Dearest);
        }
    }

    [Fact]
    public async Task Other_values_of_a_chosen_facet_keep_their_counts()
    {
        var listing = new CatalogListing(await _test.FilledAsync(Goods), _test.Clock);
        var before = listing.Load(new(Language.Fr)).Facets.Groups.Single(group => group.Kind == FacetKind.Region);
        var after = listing.Load(new(Language.Fr, Filters: new() { Regions = ["draa"] })).Facets.Groups.Single(group => group.Kind == FacetKind.Region);

        Assert.Equal(before.Values.Select(value => (value.Code, value.Count)), after.Values.Select(value => (value.Code, value.Count)));
        Assert.Equal("draa", Assert.Single(after.Selected).Code);
    }

    [Fact]
    public async Task A_value_that_nothing_is_left_of_stays_with_zero()
    {
        var entry = WindowGoods.Product(1, LocalizedText.Same("Miel"));
        var window = await _test.FilledAsync([entry, entry with { ProductId = 2, RegionId = 5, Labels = ["bio"] }]);
        var page = new CatalogListing(window, _test.Clock).Load(new(Language.Ar, Filters: new() { Labels = ["bio"] }));

        var regions = page.Facets.Groups.Single(group => group.Kind == FacetKind.Region).Values;
        Assert.Equal([("beni-mellal", 1), ("fes-meknes", 0)], regions.Select(value => (value.Code, value.Count)));
        Assert.Equal("فاس مكناس", regions[1].Name);
    }

    [Fact]
    public async Task Counts_follow_every_change_of_stock_and_goods()
    {
        var window = await _test.FilledAsync(Goods);
        var listing = new CatalogListing(window, _test.Clock);
        var now = Goods.ToDictionary(entry => entry.ProductId);
        var random = new Random(3);
        for (var round = 1; round <= 40; round++)
        {
            listing.Load(new(Language.Fr, "grocery"));
            var change = Change(now, random);
            Assert.True(window.Apply(change with { AppliedAt = WindowGoods.Noon.AddMinutes(round) }));
            var shelf = now.Values.Where(entry => IsOnShelf(entry, "grocery")).ToList();
            var page = listing.Load(new(Language.Fr, "grocery"));
            Assert.Equal(shelf.Count, page.Total);
            Assert.Equal(shelf.Count(entry => entry.UnitsAvailable > 0), page.Facets.InStock);
            AssertGroups(page.Facets, shelf, ListingFilters.None);
            Assert.Equal(Math.Min(Listing.PageSize, shelf.Count), page.Cards.Count);
        }

        Assert.Equal(now.Count, window.Facts.Products);
        Assert.Equal(WindowGoods.Noon.AddMinutes(40), window.Facts.AppliedAt);
    }

    [Fact]
    public void Merging_rows_is_adding_and_taking_away() => Prop.ForAll<int[], int[]>((first, second) =>
    {
        var names = new WindowNames(WindowGoods.Names);
        var (old, further) = (Rows(first), Rows(second));
        var gone = old.Where((_, index) => index % 3 == 0).Select(row => row.Rank).ToHashSet();
        var come = further.Where(row => gone.Contains(row.Rank) || old.All(other => other.Rank != row.Rank)).ToList();
        var merged = WindowColumns.Of(old, names).With(gone, come, names);
        var expected = old.Where(row => !gone.Contains(row.Rank)).Concat(come).OrderBy(row => row.Rank).ToList();
        return merged.Rank.SequenceEqual(expected.Select(row => row.Rank)) && merged.Price.SequenceEqual(expected.Select(row => row.Price));
    }).QuickCheckThrowOnFailure();

    private static List<WindowRow> Rows(int[]? ranks) =>
        [.. (ranks ?? []).Distinct().Order().Select(rank => new WindowRow(rank, 11, 1, 1, 3, 1, rank * 7L, true, 0, 0, ""))];

    private static ShopWindowChange Change(Dictionary<long, ShopWindowEntry> now, Random random)
    {
        var known = now.Keys.ToArray();
        var upserts = new List<ShopWindowEntry>();
        foreach (var id in random.GetItems(known, 5).Distinct())
            upserts.Add(now[id] with { UnitsAvailable = random.Next(3) });
        upserts.Add(WindowGoods.Draw(known.Max() + 1, random, 12));
        var moved = now[random.GetItems(known, 1)[0]];
        if (upserts.TrueForAll(entry => entry.ProductId != moved.ProductId))
            upserts.Add(moved with { Popularity = random.Next(9_000), Price = Money.FromCentimes(random.Next(1_000, 9_000)) });
        var removed = known.Except(upserts.Select(entry => entry.ProductId)).Take(2).ToArray();
        foreach (var entry in upserts)
            now[entry.ProductId] = entry;
        foreach (var id in removed)
            now.Remove(id);
        return new(WindowGoods.Noon) { Upserts = upserts, Removed = removed };
    }

    private static void AssertGroups(Facets facets, List<ShopWindowEntry> shelf, ListingFilters filters)
    {
        foreach (var kind in Enum.GetValues<FacetKind>())
        {
            var others = shelf.Where(entry => Passes(entry, Without(filters, kind))).SelectMany(entry => Codes(entry, kind));
            var naive = others.CountBy(code => code).ToDictionary();
            var values = facets.Groups.SingleOrDefault(group => group.Kind == kind)?.Values ?? [];
            Assert.All(values, value => Assert.Equal(naive.GetValueOrDefault(value.Code), value.Count));
            Assert.Superset(naive.Keys.ToHashSet(), values.Select(value => value.Code).ToHashSet());
            Assert.Equal(filters.Of(kind).Where(code => code != "unknown").Order(), values.Where(value => value.IsSelected).Select(value => value.Code).Order());
        }
    }

    private static ListingFilters Filters(Random random) => new()
    {
        Categories = Some(random, "honey", "oils", "carpets", "pottery"),
        Chains = Some(random, "chain1", "chain2", "chain6"),
        Regions = Some(random, "draa", "fes-meknes"),
        Cooperatives = Some(random, "coop1", "coop2", "coop3", "coop4", "coop9"),
        Labels = Some(random, "bio", "igp", "artisan"),
        LeastPrice = random.Next(3) == 0 ? Money.FromCentimes(random.Next(90_000)) : null,
        MostPrice = random.Next(3) == 0 ? Money.FromCentimes(random.Next(90_000)) : null,
        InStock = random.Next(3) == 0,
    };

    private static string[] Some(Random random, params string[] codes) =>
        random.Next(2) == 0 ? [] : [.. codes.Where(_ => random.Next(2) == 0)];

    private static ListingFilters Without(ListingFilters filters, FacetKind kind) => kind switch
    {
        FacetKind.Category => filters with { Categories = [] },
        FacetKind.Chain => filters with { Chains = [] },
        FacetKind.Region => filters with { Regions = [] },
        FacetKind.Cooperative => filters with { Cooperatives = [] },
        FacetKind.Label => filters with { Labels = [] },
    };

    private static bool IsOnShelf(ShopWindowEntry entry, string? category) =>
        category is null || Name(FacetKind.Category, entry.CategoryId) == category || Name(FacetKind.Category, entry.TopCategoryId) == category;

    private static bool Passes(ShopWindowEntry entry, ListingFilters filters) =>
        Array.TrueForAll(Enum.GetValues<FacetKind>(), kind => filters.Of(kind).Count == 0 || filters.Of(kind).Intersect(Codes(entry, kind)).Any())
        && (filters.LeastPrice is not { } least || entry.Price >= least)
        && (filters.MostPrice is not { } most || entry.Price <= most)
        && (!filters.InStock || entry.UnitsAvailable > 0);

    private static IReadOnlyList<string> Codes(ShopWindowEntry entry, FacetKind kind) => kind switch
    {
        FacetKind.Category => [Name(kind, entry.CategoryId)],
        FacetKind.Chain => [Name(kind, entry.ChainId)],
        FacetKind.Region => [Name(kind, entry.RegionId)],
        FacetKind.Cooperative => [Name(kind, entry.CooperativeId)],
        FacetKind.Label => entry.Labels,
    };

    private static string Name(FacetKind kind, long id) =>
        WindowGoods.Names.Single(name => name.Kind == kind && name.Id == id).Code;
}
