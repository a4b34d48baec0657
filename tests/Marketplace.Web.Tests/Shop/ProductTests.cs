extern alias kit;

using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using kit::Marketplace.Tests.Builders;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Web.Tests.Shop;

/// <summary>The page of a product says what it costs, where it comes from and where the money goes.</summary>
[Collection(ShopCollection.Name)]
public sealed class ProductTests(MarketplaceSite site)
{
    private Given Given => site.World.Given;

    [Theory]
    [InlineData("fr", "miel-")]
    [InlineData("ar", "عسل-")]
    [InlineData("en", "honey-")]
    public async Task Sends_any_other_slug_to_the_right_one(string language, string beginning)
    {
        var (_, product) = await SoldAsync();

        using var answer = await site.GetAsync($"/{language}/products/{product.Id}/an-old-name?from=mail");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        var address = Uri.UnescapeDataString(answer.Headers.Location!.OriginalString);
        Assert.StartsWith($"/{language}/products/{product.Id}/{beginning}", address, StringComparison.Ordinal);
        Assert.EndsWith("?from=mail", address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/fr/products/987654321/anything")]
    [InlineData("/fr/products/honey/anything")]
    [InlineData("/fr/products/99999999999999999999/anything")]
    [InlineData("/fr/products/-1/anything")]
    public async Task What_is_not_on_sale_is_not_found(string address)
    {
        using var answer = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Names_itself_in_every_language()
    {
        var (_, product) = await SoldAsync();
        var page = await PageAsync("fr", product);

        var canonical = page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!;
        var arabic = page.QuerySelector("link[hreflang=ar]")!.GetAttribute("href")!;

        Assert.StartsWith($"https://mida.example/fr/products/{product.Id}/miel-", canonical, StringComparison.Ordinal);
        Assert.StartsWith($"https://mida.example/ar/products/{product.Id}/عسل-", Uri.UnescapeDataString(arabic), StringComparison.Ordinal);
        Assert.Equal(arabic["https://mida.example".Length..], page.QuerySelector(".langs a[lang=ar]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(MembersShareBasis.Verified, "q3")]
    [InlineData(MembersShareBasis.Declared, "q2")]
    public async Task Four_shares_make_the_price_to_the_centime(MembersShareBasis basis, string quality)
    {
        var (_, product) = await SoldAsync(basis, Money.OfDirhams(145, 37));
        var page = await PageAsync("fr", product);

        var shares = page.QuerySelectorAll(".trace .part .amt > bdi").Select(amount => Centimes(amount.TextContent)).ToList();

        Assert.Equal(4, shares.Count);
        Assert.Equal(Centimes(page.QuerySelector(".donut .price")!.TextContent), shares.Sum());
        Assert.Equal(145_37 + 25_00, shares.Sum());
        Assert.Equal(4, page.QuerySelectorAll(".donut .ring circle:not(.t)").Length);
        Assert.NotNull(page.QuerySelector($".trace .quality.{quality}"));
    }

    [Fact]
    public async Task Without_documents_the_ring_is_grey_and_says_so()
    {
        var (_, product) = await SoldAsync(MembersShareBasis.NotDocumented);
        var page = await PageAsync("fr", product);

        Assert.Single(page.QuerySelectorAll(".donut .ring circle.t"));
        Assert.Contains("pas encore documenté", page.QuerySelector(".trace dl")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".trace .quality.q1"));
        Assert.Null(page.QuerySelector(".share-line"));
    }

    [Fact]
    public async Task Posts_to_the_cart_without_scripts()
    {
        var (_, product) = await SoldAsync();
        var form = (IHtmlFormElement)(await PageAsync("fr", product)).QuerySelector("#buy")!;

        Assert.Equal("/fr/cart/add", form.GetAttribute("action"));
        Assert.Equal(product.Id.ToString(), form.QuerySelector("[name=ProductId]")!.GetAttribute("value"));
        Assert.Equal("12", form.QuerySelector("[name=Units]")!.GetAttribute("max"));
        Assert.StartsWith($"/fr/products/{product.Id}/", form.QuerySelector("[name=ReturnTo]")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.NotNull(form.QuerySelector("[name=__RequestVerificationToken]"));
    }

    [Fact]
    public async Task Shows_price_per_kilogram_lot_and_origin()
    {
        var (_, product) = await SoldAsync(price: Money.OfDirhams(95));
        var page = await PageAsync("fr", product);

        Assert.Equal("190,00 DH / kg", page.QuerySelector(".pricing .unit")!.TextContent.Replace('\u00A0', ' '));
        Assert.Contains("LOT-", page.QuerySelector(".journey .ref")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Aït Ouallal", page.QuerySelector(".facts-table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sold_out_has_no_button()
    {
        var cooperative = await Given.CooperativeAsync();
        var product = await Given.ProductAsync(cooperative, Money.OfDirhams(50));
        var page = await PageAsync("fr", product);

        Assert.Null(page.QuerySelector("#buy"));
        Assert.Null(page.QuerySelector(".buybar"));
        Assert.Equal("Épuisé", page.QuerySelector(".pricing .pill")!.TextContent);
    }

    [Fact]
    public async Task BAD02_a_name_typed_as_markup_stays_text()
    {
        var (_, product) = await SoldAsync();
        await NameAsync(product, "Miel <script>alert(1)</script> & \"thym\"");

        using var answer = await site.GetAsync(await AddressAsync("fr", product));
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Contains("Miel &lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_page_is_read_anew_when_the_window_hears_of_its_product()
    {
        var (_, product) = await SoldAsync(price: Money.OfDirhams(80));
        await PageAsync("fr", product);
        await site.World.AskAsync<Application.Database.MarketplaceDb, int>(db => db.Products.Where(row => row.Id == product.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Price.Centimes, 90_00)));
        var before = (await PageAsync("fr", product)).QuerySelector(".pricing .price")!.TextContent;

        site.Services.GetRequiredService<ShopWindow>().Apply(new(site.World.Clock.GetUtcNow()) { Removed = [product.Id.Value] });

        Assert.StartsWith("80,00", before, StringComparison.Ordinal);
        Assert.StartsWith("90,00", (await PageAsync("fr", product)).QuerySelector(".pricing .price")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<(Cooperative Cooperative, Product Product)> SoldAsync(
        MembersShareBasis basis = MembersShareBasis.Verified, Money? price = null)
    {
        var cooperative = await Given.CooperativeAsync();
        if (basis is not MembersShareBasis.NotDocumented)
        {
            await site.World.WriteAsync(db => db.Cooperatives.Single(row => row.Id == cooperative.Id)
                .PublishMembersShare(Rate.FromBasisPoints(5_430), basis, new(2026, 6, 3)));
        }

        var product = await Given.ProductAsync(cooperative, price ?? Money.OfDirhams(145));
        await Given.LotAsync(product, 12);
        return (cooperative, product);
    }

    private Task NameAsync(Product product, string name) => site.World.WriteAsync(db =>
    {
        var row = db.Products.Single(one => one.Id == product.Id);
        row.Describe(new(LocalizedText.Same(name), row.Description, row.Ingredients, row.Allergens, row.Storage));
    });

    private async Task<string> AddressAsync(string language, Product product)
    {
        using var answer = await site.GetAsync($"/{language}/products/{product.Id}");
        return answer.Headers.Location!.OriginalString;
    }

    private async Task<IHtmlDocument> PageAsync(string language, Product product) =>
        await site.OpenAsync(await AddressAsync(language, product));

    private static long Centimes(string amount) =>
        long.Parse(string.Concat(amount.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
}
