using System.Net;

namespace Marketplace.Web.Tests.Shop;

/// <summary>Search never ends in an empty page.</summary>
[Collection(ShopCollection.Name)]
public sealed class SearchTests(MarketplaceSite site)
{
    [Theory]
    [InlineData("fr", "miel")]
    [InlineData("fr", "MIÉL")]
    [InlineData("ar", "العسل")]
    [InlineData("en", "عسل")]
    public async Task Finds_a_word_in_any_of_the_languages(string language, string words)
    {
        var page = await site.OpenAsync($"/{language}/search?q={Uri.EscapeDataString(words)}");

        Assert.Contains($"{ShopGoods.HoneyCount}", page.QuerySelector("#list-total")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(words, page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Proposes_the_word_that_was_meant()
    {
        var page = await site.OpenAsync("/fr/search?q=couscus");

        Assert.Equal("couscous", page.QuerySelector(".page-head [role=status] a")!.TextContent, ignoreCase: true);
        Assert.NotEmpty(page.QuerySelectorAll(".pcard"));
    }

    [Fact]
    public async Task Proposes_what_others_buy_when_nothing_matches()
    {
        var page = await site.OpenAsync("/fr/search?q=zzzzxq");

        Assert.NotEmpty(page.QuerySelectorAll(".pcard"));
        Assert.NotEmpty(page.QuerySelectorAll("main .chips a[href^='/fr/categories/']"));
    }

    [Fact]
    public async Task Names_cooperatives_and_shelves_that_match()
    {
        var page = await site.OpenAsync("/fr/search?q=azir");

        Assert.NotNull(page.QuerySelector(".chips a[href='/fr/cooperatives/coop-2']"));
    }

    [Fact]
    public async Task Keeps_the_words_when_the_list_is_narrowed()
    {
        var page = await site.OpenAsync("/fr/search?q=miel&cooperative=coop-1");

        Assert.Equal("miel", page.QuerySelector("#filters input[name=q]")!.GetAttribute("value"));
        Assert.Contains("/fr/search?q=miel", page.QuerySelectorAll("#applied a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=%22%20OR%20%2A%20NEAR(")]
    [InlineData("?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("?q=a&q=b")]
    public async Task BAD04_whatever_is_typed_gets_a_page(string query)
    {
        using var answer = await site.GetAsync($"/fr/search{query}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggests_products_and_places_while_typing()
    {
        var list = await site.OpenAsync("/fr/search/suggest?q=mi");

        var options = list.QuerySelectorAll("a[role=option]");

        Assert.InRange(options.Length, 1, 8);
        Assert.Contains(options, option => option.GetAttribute("href") == "/fr/categories/miel-et-ruche");
        Assert.Empty(list.QuerySelectorAll("header, footer"));
    }

    [Fact]
    public async Task Results_are_for_people_not_for_machines()
    {
        var page = await site.OpenAsync("/fr/search?q=miel");

        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }
}
