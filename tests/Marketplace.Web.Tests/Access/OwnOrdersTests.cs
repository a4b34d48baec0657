using System.Net;
using Marketplace.Application.Access;
using Marketplace.Application.Orders;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Web.Tests.Cooperatives;

namespace Marketplace.Web.Tests.Access;

/// <summary>What an account has ordered, page by page, and ordering it again.</summary>
public sealed class OwnOrdersTests
{
    private const string Orders = "/fr/account/orders";

    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task Without_orders_the_page_says_so_and_leads_to_the_shop(string language)
    {
        await using var site = await AccountSite.OpenAsync();
        using var client = site.ClientOf(await site.World.Given.VisitorAsync());

        var page = await OfficeSite.ReadAsync(client, $"/{language}/account/orders");

        Assert.NotNull(page.QuerySelector(".empty h2"));
        Assert.Equal($"/{language}/", page.QuerySelector(".empty a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Orders_come_newest_first_and_older_ones_on_the_next_page()
    {
        await using var site = await AccountSite.OpenAsync();
        var (buyer, honey) = (await site.World.Given.VisitorAsync(), await SoldAsync(site, 100));
        for (var number = 0; number < BuyerOrders.PageSize + 1; number++)
            await OrderAsync(site, buyer, honey, 1);
        using var client = site.ClientOf(buyer);

        var first = await OfficeSite.ReadAsync(client, Orders);
        var older = first.QuerySelector(".account-page a[href*=before]")!.GetAttribute("href")!;
        var second = await OfficeSite.ReadAsync(client, older);

        Assert.Equal((BuyerOrders.PageSize, 1), (first.QuerySelectorAll("article").Length, second.QuerySelectorAll("article").Length));
        Assert.Null(second.QuerySelector(".account-page a[href*=before]"));
    }

    [Fact]
    public async Task Ordering_again_fills_the_cart_and_says_what_is_missing()
    {
        await using var site = await AccountSite.OpenAsync();
        var (honey, gone) = (await SoldAsync(site, 9), await SoldAsync(site, 2));
        var buyer = await site.World.Given.VisitorAsync();
        await site.Trade.PlaceAsync(await site.Trade.CartAsync((honey, 2), (gone, 2)), visitor: buyer);
        using var client = site.ClientOf(buyer);

        using var answer = await OfficeSite.SendAsync(client, Orders, "article form");

        Assert.Equal((HttpStatusCode.Redirect, "/fr/cart"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        var cart = await OfficeSite.ReadAsync(client, "/fr/cart");
        Assert.Contains(gone.Name.Fr, cart.QuerySelector("#toasts")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(honey.Name.Fr, cart.QuerySelector("#toasts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await site.Trade.ShowAsync(new(null, buyer.Account))).Lines.Single().Units);
    }

    [Theory]
    [InlineData("nobody-has-this-link")]
    [InlineData("")]
    [InlineData("<script>")]
    public async Task BAD43_an_order_that_is_not_there_gets_a_sentence(string token)
    {
        await using var site = await AccountSite.OpenAsync();
        var (buyer, honey) = (await site.World.Given.VisitorAsync(), await SoldAsync(site, 9));
        await OrderAsync(site, buyer, honey, 1);
        using var client = site.ClientOf(buyer);

        var page = await OfficeSite.RefusedAsync(client, Orders, "article form", ("Order", token));

        Assert.NotNull(page.QuerySelector(".error-summary li"));
        Assert.True((await site.Trade.ShowAsync(new(null, buyer.Account))).IsEmpty);
    }

    private static async Task OrderAsync(AccountSite site, Visitor buyer, Product product, int units) =>
        await site.Trade.PlaceAsync(await site.Trade.CartAsync((product, units)), visitor: buyer);

    private static async Task<Product> SoldAsync(AccountSite site, int units)
    {
        var product = await site.World.Given.ProductAsync(await site.World.Given.CooperativeAsync(), Money.OfDirhams(95));
        await site.World.Given.LotAsync(product, units);
        return product;
    }
}
