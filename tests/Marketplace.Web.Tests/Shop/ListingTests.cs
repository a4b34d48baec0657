using System.Net;
using AngleSharp.Dom;
using Marketplace.Application.Search;

namespace Marketplace.Web.Tests.Shop;

/// <summary>Shelves: all that was chosen is in the address, and an address nobody made breaks nothing.</summary>
[Collection(ShopCollection.Name)]
public sealed class ListingTests(MarketplaceSite site)
{
    private const string Honey = "/fr/categories/miel-et-ruche";

    [Fact]
    public async Task Shows_the_products_of_the_shelf_and_says_how_many()
    {
        var page = await site.OpenAsync(Honey);

        Assert.Equal(Listing.PageSize, page.QuerySelectorAll(".pcard").Length);
        Assert.Contains($"{ShopGoods.HoneyCount} produits", page.QuerySelector("#list-total")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_chosen_values_in_the_address_of_every_link_of_the_list()
    {
        var page = await site.OpenAsync($"{Honey}?cooperative=coop-1&region=03&stock=1&sort=price");

        var ticked = page.QuerySelectorAll("#filters input[checked]").Select(field => field.GetAttribute("value"));
        Assert.Equal(["03", "1", "coop-1"], ticked.Order(StringComparer.Ordinal));
        var chip = page.QuerySelectorAll("#applied a.chip").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains($"{Honey}?region=03&stock=1&sort=price", chip);
        Assert.Contains($"{Honey}?region=03&cooperative=coop-1&sort=price", chip);
    }

    [Fact]
    public async Task Counts_every_value_as_if_it_were_chosen_too()
    {
        var page = await site.OpenAsync($"{Honey}?cooperative=coop-1");

        var counts = page.QuerySelectorAll("input[name=cooperative]").Select(Count).ToList();

        Assert.Equal(ShopGoods.HoneyCount, counts.Sum());
        Assert.StartsWith($"{page.QuerySelectorAll(".pcard").Length} ", page.QuerySelector("#list-total")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(page.QuerySelectorAll(".pcard").Length, Count(page.QuerySelector("input[name=cooperative][checked]")!));
    }

    [Fact]
    public async Task Sorts_by_price()
    {
        var page = await site.OpenAsync($"{Honey}?sort=-price");

        var prices = page.QuerySelectorAll(".pcard .price").Select(price => int.Parse(price.TextContent.Split(',')[0], null)).ToList();

        Assert.Equal(prices.OrderDescending(), prices);
    }

    [Fact]
    public async Task Narrows_by_price_as_it_is_typed_in_Morocco()
    {
        var page = await site.OpenAsync($"{Honey}?from=١٠٠&to=150,50");

        Assert.All(page.QuerySelectorAll(".pcard .price"), price => Assert.InRange(int.Parse(price.TextContent.Split(',')[0], null), 100, 150));
        Assert.Equal("150,50", page.QuerySelector("#to")!.GetAttribute("value"));
    }

    [Fact]
    public async Task BAD18_says_what_is_wrong_with_a_price_and_narrows_nothing()
    {
        var page = await site.OpenAsync($"{Honey}?from=cent");

        Assert.Equal("cent", page.QuerySelector("#from")!.GetAttribute("value"));
        Assert.Equal("true", page.QuerySelector("#from")!.GetAttribute("aria-invalid"));
        Assert.NotEmpty(page.QuerySelector("#price-error")!.TextContent.Trim());
        Assert.StartsWith($"{ShopGoods.HoneyCount} ", page.QuerySelector("#list-total")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?p=99999999")]
    [InlineData("?p=-3")]
    [InlineData("?p=two")]
    [InlineData("?sort=drop%20table")]
    [InlineData("?cooperative=nobody&region=%27%3B--")]
    [InlineData("?sort=price&sort=name")]
    [InlineData("?stock=yes")]
    public async Task BAD40_an_address_nobody_made_shows_the_shelf(string query)
    {
        using var answer = await site.GetAsync(Honey + query);
        var page = await site.OpenAsync(Honey + query);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(page.QuerySelectorAll(".pcard"));
    }

    [Fact]
    public async Task Turns_to_the_next_page_without_scripts()
    {
        var first = await site.OpenAsync("/fr/categories");
        var second = await site.OpenAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        var (shown, next) = (Products(first), Products(second));
        Assert.Equal(Listing.PageSize, shown.Count);
        Assert.Equal(Listing.PageSize, next.Count);
        Assert.Empty(shown.Intersect(next));
        Assert.Equal("https://mida.example/fr/categories?p=2", second.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_empty_list_keeps_its_filters_and_proposes_the_one_to_drop()
    {
        var page = await site.OpenAsync($"{Honey}?label=bio&region=05&from=900");

        Assert.Empty(page.QuerySelectorAll(".pcard"));
        Assert.NotEmpty(page.QuerySelectorAll("#applied a.chip"));
        Assert.StartsWith(Honey, page.QuerySelector("#list .btn-primary")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_shelf_is_not_found()
    {
        using var answer = await site.GetAsync("/fr/categories/chaussures");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_product_that_is_sold_out_cannot_be_added()
    {
        var page = await site.OpenAsync($"{Honey}?sort=price");

        var soldOut = page.QuerySelectorAll(".pcard").Where(card => card.QuerySelector(".tag")?.TextContent == "Épuisé").ToList();

        Assert.NotEmpty(soldOut);
        Assert.All(soldOut, card => Assert.Null(card.QuerySelector("button.add")));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task A_full_page_of_products_stays_light(string language)
    {
        using var answer = await site.GetAsync($"/{language}/categories");

        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 10_000, 30_000);
    }

    private static List<string?> Products(IParentNode page) => [.. page.QuerySelectorAll(".pcard h3 a").Select(link => link.GetAttribute("href"))];

    private static int Count(IElement field) => int.Parse(field.ParentElement!.QuerySelector("b")!.TextContent, null);
}
