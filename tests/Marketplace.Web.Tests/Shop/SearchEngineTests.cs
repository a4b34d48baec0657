extern alias kit;

using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using kit::Marketplace.Tests.Builders;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;

namespace Marketplace.Web.Tests.Shop;

/// <summary>What the shop tells search engines, and what it answers for what is gone (features.md A17).</summary>
[Collection(ShopCollection.Name)]
public sealed class SearchEngineTests(MarketplaceSite site)
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>What schema.org and the readers of it ask of each kind of fact.</summary>
    private static readonly Dictionary<string, string[]> Required = new()
    {
        ["Product"] = ["name", "offers", "sku", "brand", "url"],
        ["Offer"] = ["price", "priceCurrency", "availability", "url", "seller"],
        ["Organization"] = ["name", "url"],
        ["Brand"] = ["name"],
        ["BreadcrumbList"] = ["itemListElement"],
        ["ListItem"] = ["position", "name"],
    };

    private Given Given => site.World.Given;

    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task A_product_tells_of_itself_its_offer_its_maker_and_its_place(string language)
    {
        var product = await SoldAsync();
        var page = await PageAsync(language, product);

        var facts = FactsOf(page);

        Assert.Equal(["BreadcrumbList", "Product"], facts.Select(KindOf).Order(StringComparer.Ordinal));
        foreach (var fact in facts)
            AssertComplete(fact);
        var offer = facts.Single(fact => KindOf(fact) == "Product").GetProperty("offers");
        Assert.Equal("MAD", offer.GetProperty("priceCurrency").GetString());
        Assert.Equal("145.00", offer.GetProperty("price").GetString());
        Assert.Equal("https://schema.org/InStock", offer.GetProperty("availability").GetString());
        Assert.Equal(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), offer.GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("/fr/", "Organization")]
    [InlineData("/ar/categories/miels", "BreadcrumbList")]
    [InlineData("/en/season", "BreadcrumbList")]
    public async Task Pages_tell_who_runs_the_shop_and_where_they_stand(string address, string kind)
    {
        var fact = Assert.Single(FactsOf(await site.OpenAsync(address)));

        Assert.Equal(kind, KindOf(fact));
        AssertComplete(fact);
    }

    [Fact]
    public async Task BAD02_markup_in_a_name_does_not_end_the_facts()
    {
        var product = await SoldAsync();
        await site.World.WriteAsync(db =>
        {
            var row = db.Products.Single(one => one.Id == product.Id);
            row.Describe(new(LocalizedText.Same("</script><b>"), row.Description, row.Ingredients, row.Allergens, row.Storage));
        });

        var facts = FactsOf(await PageAsync("fr", product));

        Assert.Equal("</script><b>", facts.Single(fact => KindOf(fact) == "Product").GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_index_of_maps_names_one_for_each_language_with_its_day()
    {
        var index = await MapAsync("/sitemap.xml");

        Assert.Equal(
            [("https://mida.example/sitemap-ar-0.xml", true), ("https://mida.example/sitemap-fr-0.xml", true), ("https://mida.example/sitemap-en-0.xml", true)],
            index.Elements(Map + "sitemap").Select(map => (map.Element(Map + "loc")!.Value, map.Element(Map + "lastmod") is not null)).OrderBy(map => "afe".IndexOf(map.Value[29], StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_map_gives_the_day_a_product_changed()
    {
        var map = await MapAsync("/sitemap-fr-0.xml");

        var products = map.Elements(Map + "url").Where(url => url.Element(Map + "loc")!.Value.Contains("/products/", StringComparison.Ordinal)).ToList();

        Assert.Equal(ShopGoods.Count, products.Count);
        Assert.All(products, url => Assert.Equal("2026-05-20", url.Element(Map + "lastmod")!.Value));
    }

    [Fact]
    public async Task A_map_that_has_not_changed_is_not_sent_again()
    {
        using var client = site.CreateClient();
        using var first = await client.GetAsync(new Uri("/sitemap-fr-0.xml", UriKind.Relative));
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await client.GetAsync(new Uri("/sitemap-fr-0.xml", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(TimeSpan.FromHours(1), first.Headers.CacheControl!.MaxAge);
    }

    [Theory]
    [InlineData("/sitemap-fr-1.xml")]
    [InlineData("/sitemap-de-0.xml")]
    [InlineData("/sitemap-fr-2147483647.xml")]
    public async Task There_is_no_other_map(string address)
    {
        using var answer = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("fr", "Ce produit n’est plus en vente")]
    [InlineData("ar", "هذا المنتج لم يعد معروضًا للبيع")]
    [InlineData("en", "This product is no longer sold")]
    public async Task A_withdrawn_product_is_gone_and_the_like_of_it_is_offered(string language, string title)
    {
        var product = await SoldAsync();
        await site.World.WriteAsync(db => db.Products.Single(row => row.Id == product.Id).Withdraw());

        using var answer = await site.GetAsync($"/{language}/products/{product.Id}/any");
        var page = await site.OpenAsync($"/{language}/products/{product.Id}/any");

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll(".pcard"));
        Assert.NotEmpty(page.QuerySelectorAll($"main .chips a[href^='/{language}/categories/']"));
        Assert.NotNull(page.QuerySelector("main form[action$='/search'] input[name=q]"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task An_unknown_address_offers_what_its_words_name()
    {
        var page = await site.OpenAsync("/fr/products/987654321/miel-de-thym");

        Assert.Contains("Miel de thym", page.QuerySelector(".pcard h3")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_of_the_offices_offers_nothing_to_buy()
    {
        var page = await site.OpenAsync("/fr/office/miel");

        Assert.Empty(page.QuerySelectorAll(".pcard"));
    }

    [Fact]
    public async Task A_page_shared_shows_a_jpeg_of_its_product_with_its_words()
    {
        var page = await site.OpenAsync("/fr/categories/miels");

        Assert.Matches("^https://mida.example/pictures/[0-9a-f]{64}-960.jpg$", Meta(page, "og:image"));
        Assert.Equal("image/jpeg", Meta(page, "og:image:type"));
        Assert.Equal("Produit sur un tissu uni", Meta(page, "og:image:alt"));
    }

    private static string Meta(IHtmlDocument page, string property) =>
        page.QuerySelector($"meta[property='{property}']")!.GetAttribute("content")!;

    private static List<JsonElement> FactsOf(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("script[type='application/ld+json']").Select(block => JsonDocument.Parse(block.TextContent).RootElement)];

    private static string KindOf(JsonElement fact) => fact.GetProperty("@type").GetString()!;

    private static void AssertComplete(JsonElement fact)
    {
        if (fact.ValueKind is JsonValueKind.Array)
        {
            foreach (var one in fact.EnumerateArray())
                AssertComplete(one);
        }

        if (fact.ValueKind is not JsonValueKind.Object)
            return;
        foreach (var field in Required.GetValueOrDefault(KindOf(fact), []))
            Assert.False(string.IsNullOrWhiteSpace(fact.GetProperty(field).ToString()), $"{KindOf(fact)} without {field}");
        foreach (var below in fact.EnumerateObject())
            AssertComplete(below.Value);
    }

    private async Task<XElement> MapAsync(string address)
    {
        using var answer = await site.GetAsync(address);
        return XElement.Parse(await answer.Content.ReadAsStringAsync());
    }

    private async Task<Product> SoldAsync()
    {
        var product = await Given.ProductAsync(await Given.CooperativeAsync(), Money.OfDirhams(145));
        await Given.LotAsync(product, 12);
        return product;
    }

    private async Task<IHtmlDocument> PageAsync(string language, Product product)
    {
        using var answer = await site.GetAsync($"/{language}/products/{product.Id}");
        return await site.OpenAsync(answer.Headers.Location!.OriginalString);
    }
}
