extern alias kit;

using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using kit::Marketplace.Tests.Builders;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Web.Tests.Shop;

/// <summary>Pages that are kept for all guests: made once, filled for each reader, gone when the shop window changes.</summary>
[Collection(ShopCollection.Name)]
public sealed class SharedPageTests(MarketplaceSite site)
{
    private const string Shelf = "/fr/categories/epicerie-du-terroir?sort=name";

    private Given Given => site.World.Given;

    [Theory]
    [InlineData("/fr/")]
    [InlineData("/ar/")]
    [InlineData("/fr/categories/miel-et-ruche?stock=1")]
    [InlineData("/ar/season")]
    public async Task A_second_guest_gets_the_page_of_the_first(string address)
    {
        await ForgetAsync();

        Assert.False(await IsKeptAsync(address));
        Assert.True(await IsKeptAsync(address));
    }

    [Fact]
    public async Task INV41_each_guest_buys_with_a_token_of_its_own_from_a_kept_page()
    {
        var product = await SoldAsync();
        var address = await AddressAsync(product);
        Assert.False(await IsKeptAsync(address));

        using var guest = site.CreateClient(new() { AllowAutoRedirect = false });
        var page = await ReadAsync(guest, address);
        var form = (IHtmlFormElement)page.QuerySelector("#buy")!;
        using var answer = await guest.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(
            form.QuerySelectorAll<IHtmlInputElement>("input").Select(field => KeyValuePair.Create(field.Name!, field.Value))));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(address, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_cart_count_is_each_readers_own()
    {
        await ForgetAsync();
        Assert.False(await IsKeptAsync(Shelf));

        Assert.Equal("7", await CountAsync(Shelf, "cart-count=7"));
        Assert.Equal("", await CountAsync(Shelf, "cart-count=0"));
        Assert.Equal("", await CountAsync(Shelf, "cart-count=%3Cb%3E"));
        Assert.Equal("12", await CountAsync(Shelf, "cart-count=12"));
    }

    [Fact]
    public async Task BAD37_what_a_guest_is_told_of_its_own_doing_is_kept_for_nobody()
    {
        var product = await SoldAsync();
        var address = await AddressAsync(product);
        using var buyer = site.CreateClient(new() { AllowAutoRedirect = false });
        var form = (IHtmlFormElement)(await ReadAsync(buyer, address)).QuerySelector("#buy")!;
        using var refused = await buyer.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(
            form.QuerySelectorAll<IHtmlInputElement>("input")
                .Select(field => KeyValuePair.Create(field.Name!, field.Name == "Units" ? "99" : field.Value))));
        await ForgetAsync();

        Assert.NotNull((await ReadAsync(buyer, address)).QuerySelector("#toasts .toast"));
        Assert.Null((await site.OpenAsync(address)).QuerySelector("#toasts .toast"));
    }

    [Fact]
    public async Task INV41_a_change_of_a_product_lets_go_of_its_page_and_of_every_list()
    {
        var (changed, other) = (await SoldAsync(), await SoldAsync());
        var (page, untouched) = (await AddressAsync(changed), await AddressAsync(other));
        foreach (var address in new[] { page, untouched, Shelf })
            await IsKeptAsync(address);

        site.Services.GetRequiredService<ShopWindow>().Apply(new(site.World.Clock.GetUtcNow()) { Removed = [changed.Id.Value] });

        Assert.False(await IsKeptAsync(page));
        Assert.False(await IsKeptAsync(Shelf));
        Assert.True(await IsKeptAsync(untouched));
    }

    [Fact]
    public async Task Another_town_is_another_page_for_its_charges_differ()
    {
        await ForgetAsync();
        await IsKeptAsync("/fr/");

        Assert.False(await IsKeptAsync("/fr/", "town=3"));
        Assert.True(await IsKeptAsync("/fr/", "town=3"));
    }

    private async Task<string> CountAsync(string address, string cookie)
    {
        using var answer = await SendAsync(address, cookie);
        Assert.NotNull(answer.Headers.Age);
        return (await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStreamAsync())).QuerySelector("#cart-count")!.TextContent;
    }

    /// <summary>Whether the answer came from what was kept; afterwards it is kept.</summary>
    private async Task<bool> IsKeptAsync(string address, string cookie = "")
    {
        using var answer = await SendAsync(address, cookie);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.Headers.Age is not null;
    }

    private async Task<HttpResponseMessage> SendAsync(string address, string cookie)
    {
        using var client = site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookie.Length > 0)
            request.Headers.Add("Cookie", cookie);
        return await client.SendAsync(request);
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpClient client, string address) =>
        await new HtmlParser().ParseDocumentAsync(await client.GetStreamAsync(new Uri(address, UriKind.Relative)));

    private async Task ForgetAsync()
    {
        var window = site.Services.GetRequiredService<ShopWindow>();
        await window.RebuildAsync(ShopGoods.Names, ShopGoods.ProductsAsync(), site.World.Clock.GetUtcNow(), default);
    }

    private async Task<Product> SoldAsync()
    {
        var cooperative = await Given.CooperativeAsync();
        var product = await Given.ProductAsync(cooperative, Money.OfDirhams(50));
        await Given.LotAsync(product, 12);
        return product;
    }

    private async Task<string> AddressAsync(Product product)
    {
        using var answer = await site.GetAsync($"/fr/products/{product.Id}");
        return answer.Headers.Location!.OriginalString;
    }
}
