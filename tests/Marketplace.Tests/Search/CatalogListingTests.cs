using Marketplace.Application.Search;
using Marketplace.Domain.Common;

namespace Marketplace.Tests.Search;

public sealed class CatalogListingTests : IAsyncLifetime, IDisposable
{
    private static readonly ShopWindowEntry[] Goods = [.. WindowGoods.Drawn(400, seed: 11)];

    private readonly WindowFolderOfTest _test = new();
    private ShopWindow _window = null!;
    private CatalogListing _listing = null!;

    public async Task InitializeAsync()
    {
        _window = await _test.FilledAsync(Goods);
        _listing = new(_window, _test.Clock);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData(99_999_999)]
    [InlineData(int.MaxValue)]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(int.MinValue)]
    public void BAD40_any_page_number_shows_the_nearest_page(int asked)
    {
        foreach (var filters in new[] { ListingFilters.None, new ListingFilters { InStock = true } })
        {
            var page = _listing.Load(new(Language.Fr, Filters: filters, Page: asked));
            Assert.Equal(asked > 0 ? page.Pages : 1, page.Page);
            Assert.NotEmpty(page.Cards);
        }
    }

    [Fact]
    public void BAD40_ten_thousand_filter_values_are_answered()
    {
        var codes = Enumerable.Range(0, 10_000).Select(number => $"' or {number}").Append("coop1").ToList();
        var page = _listing.Load(new(Language.Fr, Filters: new() { Cooperatives = codes, Labels = codes }));
        Assert.Equal(Goods.Count(entry => entry.CooperativeId == 1), page.Total);
    }

    [Fact]
    public void Pages_hold_every_product_once()
    {
        foreach (var sort in Enum.GetValues<ListingSort>())
        {
            foreach (var filters in new[] { ListingFilters.None, new ListingFilters { Regions = ["draa"] } })
            {
                var first = _listing.Load(new(Language.Fr, "grocery", Filters: filters, Sort: sort));
                var seen = Enumerable.Range(1, first.Pages)
                    .SelectMany(page => _listing.Load(new(Language.Fr, "grocery", Filters: filters, Sort: sort, Page: page)).Cards)
                    .Select(card => card.ProductId).ToList();
                Assert.Equal(first.Total, seen.Count);
                Assert.Equal(seen.Count, seen.Distinct().Count());
            }
        }
    }

    [Fact]
    public void Sorts_by_price_and_age()
    {
        Assert.Equal(Goods.Select(entry => entry.Price).Order().Take(Listing.PageSize), Load(ListingSort.PriceUp).Select(card => card.Price));
        Assert.Equal(Goods.Select(entry => entry.Price).OrderDescending().Take(Listing.PageSize), Load(ListingSort.PriceDown).Select(card => card.Price));
        Assert.Equal(Goods.MaxBy(entry => entry.Published)!.ProductId, Load(ListingSort.Newest)[0].ProductId);
    }

    [Theory]
    [InlineData(Language.Fr, "fr")]
    [InlineData(Language.Ar, "ar")]
    [InlineData(Language.En, "en")]
    public void Sorts_names_by_the_alphabet_of_the_language(Language language, string culture)
    {
        var names = _listing.Load(new(language, Sort: ListingSort.Name)).Cards.Select(card => card.Name).ToList();
        var alphabet = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo(culture), ignoreCase: true);
        Assert.Equal(Goods.Select(entry => entry.Name.In(language)).Order(alphabet).Take(Listing.PageSize), names, (IEqualityComparer<string>)alphabet);
    }

    [Fact]
    public void What_can_be_ordered_this_month_comes_first_and_sold_out_last()
    {
        var pages = _listing.Load(new(Language.Fr)).Pages;
        var all = Enumerable.Range(1, pages).SelectMany(page => _listing.Load(new(Language.Fr, Page: page)).Cards)
            .Select(card => Goods[card.ProductId - 1]).ToList();
        Assert.Equal(Goods.Length, all.Count);
        Assert.Equal(all, all.OrderBy(Tier));
        Assert.Equal(3, all.Select(Tier).Distinct().Count());
    }

    [Fact]
    public void A_withheld_product_counts_as_not_in_stock()
    {
        _window.Apply(new(WindowGoods.Noon) { Upserts = [Goods.First(entry => entry.UnitsAvailable > 9) with { WithheldReason = "Holiday" }] });
        var withheld = Goods.First(entry => entry.UnitsAvailable > 9).ProductId;
        Assert.Equal(StockWord.Withheld, Assert.Single(new ProductCards(_window).Load(Language.Fr, [withheld])).Stock);
        Assert.Equal(Goods.Count(entry => entry.UnitsAvailable > 0) - 1, _listing.Load(new(Language.Fr)).Facets.InStock);
    }

    [Fact]
    public void A_cooperative_has_its_own_shelf_and_an_unknown_category_none()
    {
        Assert.Equal(Goods.Count(entry => entry.CooperativeId == 4), _listing.Load(new(Language.Fr, Cooperative: "coop4")).Total);
        Assert.Equal(
            Goods.Count(entry => entry is { CooperativeId: 4, CategoryId: WindowGoods.Honey }),
            _listing.Load(new(Language.Fr, "honey", "coop4")).Total);
        var unknown = _listing.Load(new(Language.Fr, "no such"));
        Assert.True(unknown.IsReady);
        Assert.Equal((0, 1, 1), (unknown.Total, unknown.Page, unknown.Pages));
    }

    [Fact]
    public void The_tree_counts_leaves_under_their_tops()
    {
        var tree = new CategoryTree(_window).Load(Language.En);
        Assert.Equal(["grocery", "crafts"], tree.Select(branch => branch.Code));
        Assert.All(tree, top => Assert.Equal(top.Products, top.Below.Sum(leaf => leaf.Products)));
        Assert.Equal(Goods.Count(entry => entry.CategoryId == WindowGoods.Honey), tree[0].Below[0].Products);
    }

    [Fact]
    public void The_season_shows_what_can_be_ordered_from_many_cooperatives()
    {
        var picks = new SeasonPicks(_window, _test.Clock).Load(Language.Fr, 8);
        Assert.Equal(8, picks.Count);
        Assert.All(picks, card => Assert.NotEqual(StockWord.SoldOut, card.Stock));
        Assert.All(picks.CountBy(card => card.CooperativeId), cooperative => Assert.InRange(cooperative.Value, 1, 2));
    }

    private IReadOnlyList<ProductCard> Load(ListingSort sort) => _listing.Load(new(Language.Fr, Sort: sort)).Cards;

    private static int Tier(ShopWindowEntry entry) =>
        entry.UnitsAvailable <= 0 ? 2 : entry.SeasonMonths.Count == 0 || entry.SeasonMonths.Contains(5) ? 0 : 1;
}
