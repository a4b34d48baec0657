using System.Net;
using Marketplace.Application.Carts;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Web.Tests.Cooperatives;

namespace Marketplace.Web.Tests.Access;

/// <summary>What a guest put into the cart is there after signing in, with what the account had.</summary>
public sealed class CartAtSignInTests
{
    [Fact]
    public async Task A_guests_cart_joins_the_accounts_within_what_can_be_sold()
    {
        await using var site = await AccountSite.OpenAsync();
        var (honey, oil, saffron) = (await SoldAsync(site, 9), await SoldAsync(site, 9), await SoldAsync(site, 9));
        var (email, account) = await site.BuyerAsync();
        await site.Trade.AddAsync(new(null, account), honey, 7);
        await site.Trade.AddAsync(new(null, account), saffron, 1);
        using var client = site.Visit();
        await PutAsync(client, honey, 9);
        await PutAsync(client, oil, 2);
        await site.Trade.PlaceAsync(await site.Trade.CartAsync((honey, 4)));

        using var signedIn = await AccountSite.SignInAsync(client, email);

        var lines = (await site.Trade.ShowAsync(new CartKey(null, account))).Lines.ToDictionary(line => line.Product, line => line.Units);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.Equal((5, 2, 1), (lines[honey.Id], lines[oil.Id], lines[saffron.Id]));
        var head = await OfficeSite.ReadAsync(client, "/fr/cart");
        Assert.Contains("8", head.QuerySelector("#cart-count")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cart_stays_with_the_account_after_signing_out()
    {
        await using var site = await AccountSite.OpenAsync();
        var honey = await SoldAsync(site, 9);
        var (email, account) = await site.BuyerAsync();
        using var client = site.Visit();
        await AccountSite.SignInAsync(client, email);
        await PutAsync(client, honey, 3);

        await OfficeSite.SendAsync(client, "/fr/account", "form[action*=logout]");

        var page = await OfficeSite.ReadAsync(client, "/fr/cart");
        Assert.Empty(page.QuerySelectorAll("article.parcel"));
        Assert.Single((await site.Trade.ShowAsync(new CartKey(null, account))).Lines);
    }

    private static async Task<Product> SoldAsync(AccountSite site, int units)
    {
        var product = await site.World.Given.ProductAsync(await site.World.Given.CooperativeAsync(), Money.OfDirhams(95));
        await site.World.Given.LotAsync(product, units);
        return product;
    }

    /// <summary>As the button of a product's page does; any page has a form with a token.</summary>
    private static async Task PutAsync(HttpClient client, Product product, int units)
    {
        var page = await OfficeSite.ReadAsync(client, "/fr/account/register");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([
            KeyValuePair.Create("ProductId", $"{product.Id}"), KeyValuePair.Create("Units", $"{units}"),
            KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = await client.PostAsync(new Uri("/fr/cart/add", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
