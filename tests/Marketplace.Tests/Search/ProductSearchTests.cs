using Marketplace.Application.Search;
using Marketplace.Domain.Common;

namespace Marketplace.Tests.Search;

public sealed class ProductSearchTests : IAsyncLifetime, IDisposable
{
    private readonly WindowFolderOfTest _test = new();
    private ShopWindow _window = null!;

    public async Task InitializeAsync() => _window = await _test.FilledAsync(
    [
        WindowGoods.Product(1, new("Miél de thym", "عسل الزعيترة", "Thyme honey"), popularity: 50),
        WindowGoods.Product(2, new("Miel d'euphorbe", "عَسَل الدغموس", "Euphorbia honey"), "daghmous", popularity: 90),
        WindowGoods.Product(3, new("Couscous d'orge", "كُسكُس الشعير", "Barley couscous")) with { CategoryId = 13, RegionId = 8, Price = Money.FromCentimes(3_000) },
        WindowGoods.Product(4, new("Huile d’olive extra vierge", "زيت الزيتون البكر", "Extra virgin olive oil")) with { CategoryId = 12, RegionId = 5, Labels = ["aop"] },
        WindowGoods.Product(5, new("Safran en filaments", "زعفران حر", "Saffron threads")) with { CategoryId = 12, CooperativeId = 2, CooperativeName = new("Coopérative Dahab", "تعاونية الذهب", "Dahab cooperative") },
        WindowGoods.Product(6, new("Confiture de jujubier", "مُرَبّى السدر", "Jujube jam")) with { CategoryId = 12 },
        WindowGoods.Product(7, new("Bougie de cire", "شمعة", "Candle"), "miel", popularity: 5_000) with { CategoryId = 22, TopCategoryId = 2 },
        WindowGoods.Product(8, new("Miel d'oranger", "عسل الليمون", "Orange blossom honey"), popularity: 5_000, units: 0),
    ]);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("miel", 1)]
    [InlineData("MIÉL", 1)]
    [InlineData("miels", 1)]
    [InlineData("العسل", 1)]
    [InlineData("عَسَلُ", 2)]
    [InlineData("والعسل", 2)]
    [InlineData("كسكس", 3)]
    [InlineData("الكسكس", 3)]
    [InlineData("couscous", 3)]
    [InlineData("l'huile d'olive", 4)]
    [InlineData("olive huile", 4)]
    [InlineData("زيت الزيتون", 4)]
    [InlineData("مربى", 6)]
    [InlineData("daghmous", 2)]
    [InlineData("SKU-5", 5)]
    [InlineData("dahab", 5)]
    [InlineData("الذهب", 5)]
    [InlineData("Béni Mellal", 4)]
    [InlineData("draa", 3)]
    [InlineData("aop", 4)]
    [InlineData("oils", 4)]
    public void Finds_by_name_region_cooperative_label_and_category_in_any_language(string typed, long product)
    {
        var result = Search(typed);
        Assert.Equal(SearchAnswer.Found, result.Answer);
        Assert.Contains(product, result.Listing.Cards.Select(card => card.ProductId));
    }

    [Fact]
    public void The_order_is_name_first_then_elsewhere_then_sold_out()
    {
        var ids = Ids(Search("miel"));
        Assert.Equal([7, 8], ids[^2..]);
        Assert.Equal([1, 2], ids[..2].Order());
    }

    [Theory]
    [InlineData("couscos", "couscous", 3)]
    [InlineData("jujubbier", "jujubier", 6)]
    [InlineData("زعفرن", "زعفران", 5)]
    [InlineData("meil", "miel", 1)]
    [InlineData("huile d'oliev", "huile olive", 4)]
    [InlineData("savran", "safran", 5)]
    public void A_misspelling_proposes_the_word_and_shows_what_it_finds(string typed, string proposal, long product)
    {
        var result = Search(typed);
        Assert.Equal(SearchAnswer.Corrected, result.Answer);
        Assert.Equal(proposal, result.Proposal);
        Assert.Contains(product, Ids(result));
    }

    [Fact]
    public void Words_that_never_meet_show_what_has_the_most_of_them()
    {
        var result = Search("couscous euphorbe");
        Assert.Equal(SearchAnswer.Near, result.Answer);
        Assert.Equal([2], Ids(result));
    }

    [Theory]
    [InlineData("xylophone", SearchAnswer.Popular)]
    [InlineData("", SearchAnswer.NothingAsked)]
    [InlineData(null, SearchAnswer.NothingAsked)]
    [InlineData("🍯", SearchAnswer.NothingAsked)]
    public void Nothing_found_shows_what_others_want(string? typed, SearchAnswer answer)
    {
        var result = Search(typed);
        Assert.Equal(answer, result.Answer);
        Assert.Equal(8, result.Listing.Total);
    }

    [Fact]
    public void Results_have_the_facets_of_a_category()
    {
        var page = Search("miel", new() { Categories = ["pottery"] }).Listing;
        Assert.Equal([7], page.Cards.Select(card => card.ProductId));
        var categories = page.Facets.Groups.Single(group => group.Kind == FacetKind.Category);
        Assert.Equal([("honey", 3, false), ("pottery", 1, true)], categories.Values.Select(value => (value.Code, value.Count, value.IsSelected)));
    }

    [Theory]
    [InlineData(ListingSort.PriceUp, 3)]
    [InlineData(ListingSort.Name, 7)]
    public void Results_can_be_sorted_otherwise(ListingSort sort, long first) =>
        Assert.Equal(first, Ids(Search("coopérative", sort: sort))[0]);

    [Theory]
    [InlineData("\"")]
    [InlineData("\"miel")]
    [InlineData("miel\"\"\"")]
    [InlineData("miel NEAR/2 thym")]
    [InlineData("NEAR(miel thym, 3)")]
    [InlineData("miel AND")]
    [InlineData("OR")]
    [InlineData("NOT miel")]
    [InlineData("name : miel")]
    [InlineData("{name body} : miel")]
    [InlineData("-name: miel")]
    [InlineData("^miel")]
    [InlineData("miel*")]
    [InlineData("*")]
    [InlineData("+ + +")]
    [InlineData("'; drop table entry; --")]
    [InlineData("' or 1=1 --")]
    [InlineData("miel') union select * from card --")]
    [InlineData("%00%' \0 \uD800")]
    [InlineData("$1 ?1 :a @b")]
    public void BAD04_whatever_is_typed_is_only_words(string typed)
    {
        Assert.True(Search(typed).Listing.IsReady);
        new SearchSuggestions(_window, new()).Load(Language.Fr, typed);
        Assert.Equal(8, _window.Facts.Products);
        Assert.Equal(4, Search("miel").Listing.Total);
    }

    [Theory]
    [InlineData('a')]
    [InlineData('ﷺ')]
    [InlineData('"')]
    [InlineData('\u0301')]
    public void BAD04_ten_thousand_characters_are_answered(char letter)
    {
        Assert.True(Search(new string(letter, 10_000)).Listing.IsReady);
        Assert.True(Search(string.Join(' ', Enumerable.Repeat($"{letter}b", 5_000))).Text.Length < 500);
        new SearchSuggestions(_window, new()).Load(Language.Ar, new string(letter, 10_000));
    }

    [Theory]
    [InlineData("mi", 2L)]
    [InlineData("miel d'eup", 2L)]
    [InlineData("الع", 1L)]
    [InlineData("العس", 1L)]
    [InlineData("زيت الز", 4L)]
    [InlineData("kous", null)]
    public void Suggestions_begin_with_what_is_typed(string typed, long? product)
    {
        var ids = new SearchSuggestions(_window, new()).Load(Language.Fr, typed).Products.Select(card => card.ProductId).ToList();
        if (product is { } expected)
            Assert.Contains(expected, ids);
        else
            Assert.Empty(ids);
    }

    [Fact]
    public void Suggestions_are_products_cooperatives_and_categories_and_never_more_than_eight()
    {
        var honey = new SearchSuggestions(_window, new()).Load(Language.Fr, "mie");
        Assert.Contains(honey.Places, place => place is { Kind: FacetKind.Category, Code: "honey", Name: "Miels" });
        var many = new SearchSuggestions(_window, new()).Load(Language.Ar, "تعاو");
        Assert.Equal(4, many.Places.Count(place => place.Kind == FacetKind.Cooperative));
        Assert.Equal(8, many.Products.Count + many.Places.Count);
    }

    [Fact]
    public void Suggestions_propose_another_spelling_too() =>
        Assert.Equal("couscous", new SearchSuggestions(_window, new()).Load(Language.Fr, "couzcous").Proposal);

    [Fact]
    public void Places_of_that_name_stand_beside_the_products() =>
        Assert.Equal(["Fès-Meknès"], Search("fes meknes").Places.Select(place => place.Name));

    [Fact]
    public void A_changed_name_is_found_and_the_old_one_is_not()
    {
        _window.Apply(new(WindowGoods.Noon)
        {
            Upserts = [WindowGoods.Product(6, new("Gelée de caroube", "خروب", "Carob jelly"))],
            Removed = [3],
        });
        Assert.Equal([6], Ids(Search("caroube")));
        Assert.Equal(SearchAnswer.Popular, Search("jujubier").Answer);
        Assert.DoesNotContain(3, Ids(Search("couscous")));
        Assert.Equal("caroube", Search("carroube").Proposal);
    }

    [Fact]
    public async Task A_very_common_word_is_looked_at_only_so_far_and_further_under_a_facet()
    {
        using var test = new WindowFolderOfTest();
        var many = Enumerable.Range(1, 2_100).Select(id => WindowGoods.Product(id, LocalizedText.Same($"Miel {id}"), popularity: 0));
        var rare = WindowGoods.Product(1, LocalizedText.Same("Miel 1")) with { RegionId = 8, Popularity = -1 };
        var search = new ProductSearch(await test.FilledAsync([.. many.Skip(1), rare]), new(), test.Clock);

        var common = search.Load(new(Language.Fr, "miel", Page: 999)).Listing;
        const int last = (ProductSearch.MostRanked + Listing.PageSize - 1) / Listing.PageSize;
        Assert.Equal((ProductSearch.MostRanked, true, last, last), (common.Total, common.IsTotalCapped, common.Page, common.Pages));
        var narrowed = search.Load(new(Language.Fr, "miel", new() { Regions = ["draa"] })).Listing;
        Assert.Equal((1, false), (narrowed.Total, narrowed.IsTotalCapped));
    }

    [Fact]
    public void A_renamed_category_is_shown_at_once()
    {
        var names = WindowGoods.Names.Select(name => name.Code == "honey" ? name with { Name = new("Ruche", "خلية", "Hive") } : name).ToList();
        _window.Apply(new(WindowGoods.Noon) { Names = names });
        var tree = new CategoryTree(_window).Load(Language.Ar);
        Assert.Contains(tree.Single(top => top.Code == "grocery").Below, leaf => leaf is { Name: "خلية", Products: 3 });
        Assert.Equal(3, Search("miel", new() { Categories = ["honey"] }).Listing.Total);
    }

    [Fact]
    public void The_same_question_follows_changes_of_words_and_stock()
    {
        Assert.Equal(4, Search("miel").Listing.Total);
        _window.Apply(new(WindowGoods.Noon) { Upserts = [WindowGoods.Product(2, new("Miel d'euphorbe", "عسل", "Euphorbia honey"), popularity: 90, units: 0)] });
        Assert.Equal(2, Ids(Search("miel")).Last(id => id != 8));
        _window.Apply(new(WindowGoods.Noon) { Upserts = [WindowGoods.Product(6, new("Confiture au miel", "مربى", "Jam"))] });
        Assert.Contains(6, Ids(Search("miel")));
    }

    private ProductSearch.Result Search(string? typed, ListingFilters? filters = null, ListingSort sort = ListingSort.Relevance) =>
        new ProductSearch(_window, new(), _test.Clock).Load(new(Language.Fr, typed, filters, sort));

    private static List<long> Ids(ProductSearch.Result result) => [.. result.Listing.Cards.Select(card => card.ProductId)];
}
