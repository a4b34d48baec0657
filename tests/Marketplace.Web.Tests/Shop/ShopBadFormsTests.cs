extern alias kit;

using System.Net;
using AngleSharp.Html.Parser;
using Marketplace.Web.Tests.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Tests.Shop;

/// <summary>Forms and addresses no page of ours would send, to what a buyer meets: the cart, the checkout, search and shelves.</summary>
public sealed class ShopBadFormsTests
{
    private const int TooLong = 300_000;

    private static readonly string[] Parameters = ["q", "sort", "p", "from", "to", "stock", "category", "chain", "region", "cooperative", "label", "all"];

    [Theory]
    [InlineData("{{7*7}} @(1+1) ${1}")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE Orders;--")]
    [InlineData("nul \0 char")]
    [InlineData("\u202Egpj.exe")]
    [InlineData("\u00A0\u200B ")]
    [InlineData("👩‍👩‍👧‍👦ⵜⴰⵎⵎⵏⵜ")]
    [InlineData("line\r\nBcc: x@example.org")]
    [InlineData("NaN")]
    [InlineData("long")]
    public async Task BAD01_to_BAD13_BAD16_BAD25_the_same_nonsense_in_every_field_of_the_checkout(string typed)
    {
        var nonsense = typed is "long" ? new string('x', TooLong) : typed;
        await using var site = await OfficeSite.OpenAsync();
        using var buyer = await WithJarAsync(site);

        await AnswersAsync(site, buyer, fields => fields.Select(field =>
            field.Key.StartsWith("Input.", StringComparison.Ordinal) && !IsHidden(field.Key) ? KeyValuePair.Create(field.Key, nonsense) : field));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("doubled")]
    [InlineData("array")]
    [InlineData("many")]
    public async Task BAD28_BAD29_BAD30_fields_of_the_checkout_gone_twice_of_another_shape_or_too_many(string how)
    {
        await using var site = await OfficeSite.OpenAsync();
        using var buyer = await WithJarAsync(site);

        await AnswersAsync(site, buyer, fields => how switch
        {
            "missing" => fields.Where(field => field.Key is "__RequestVerificationToken"),
            "doubled" => fields.Concat(fields.Where(field => field.Key.StartsWith("Input.", StringComparison.Ordinal))),
            "array" => fields.Select(field => field.Key.StartsWith("Input.", StringComparison.Ordinal) ? KeyValuePair.Create(field.Key + "[0]", field.Value) : field),
            _ => fields.Concat(Enumerable.Range(0, 1_500).Select(at => KeyValuePair.Create($"Input.Extra[{at}]", "1"))),
        });
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("2147483648")]
    [InlineData("1e9")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData("")]
    public async Task BAD19_units_that_are_none_leave_the_cart_as_it_is_and_say_so(string units)
    {
        await using var site = await OfficeSite.OpenAsync();
        using var buyer = await WithJarAsync(site);
        var cart = await OfficeSite.ReadAsync(buyer, "/ar/cart");
        var page = await AddressAsync(buyer, cart.QuerySelector("a[href*='/products/']")!.GetAttribute("href")!);

        using var added = await OfficeSite.SendAsync(buyer, page, "#buy", ("Units", units));

        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var shown = await OfficeSite.ReadAsync(buyer, added.Headers.Location!.ToString());
        Assert.NotNull(shown.QuerySelector(".toast, [role=alert], .note"));
        Assert.Equal(1, await site.World.ReadAsync(db => db.Carts.SelectMany(cart => cart.Lines).SumAsync(line => line.Units)));
    }

    [Theory]
    [InlineData("' OR 1=1 --")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("NEAR(\"a\" \"b\") AND *")]
    [InlineData("nul\0")]
    [InlineData("\uD83D\uDC6F‍♀️ⵜⴰⵎⵎⵏⵜ")]
    [InlineData("12,500")]
    public async Task BAD04_BAD18_nonsense_in_every_parameter_of_search_and_shelves_is_answered(string typed)
    {
        await using var site = await OfficeSite.OpenAsync();
        using var guest = site.CreateClient(new() { AllowAutoRedirect = false });

        foreach (var place in new[] { "/fr/search", "/ar/categories" })
        {
            foreach (var parameter in Parameters)
            {
                using var page = await guest.GetAsync($"{place}?{parameter}={Uri.EscapeDataString(typed)}");
                Assert.True(page.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{place} {parameter}: {page.StatusCode}");
            }
        }
    }

    /// <summary>A buyer with one jar in the cart.</summary>
    private static async Task<HttpClient> WithJarAsync(OfficeSite site)
    {
        var tale = await OfficeTale.TellAsync(site);
        var buyer = site.ClientOf(await site.World.Given.VisitorAsync());
        using var added = await OfficeSite.SendAsync(buyer, await AddressAsync(buyer, $"/ar/products/{tale.Honey.Id}"), "#buy", ("Units", "1"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        return buyer;
    }

    /// <summary>A product is known by an address with its name.</summary>
    private static async Task<string> AddressAsync(HttpClient buyer, string page)
    {
        using var found = await buyer.GetAsync(page);
        return found.Headers.Location?.ToString() ?? page;
    }

    /// <summary>The checkout's form bent and sent is answered by itself with a sentence or by a refusal of the request; nothing is ordered.</summary>
    private static async Task AnswersAsync(
        OfficeSite site, HttpClient buyer, Func<IReadOnlyList<KeyValuePair<string, string>>, IEnumerable<KeyValuePair<string, string>>> bend)
    {
        var (action, fields) = OfficeSite.FormOf(await OfficeSite.ReadAsync(buyer, "/ar/checkout"), "/ar/checkout", "form:has([name='Input.CartToken'])");
        using var answer = await buyer.PostAsync(action, new FormUrlEncodedContent(bend(fields)));

        Assert.True((int)answer.StatusCode is >= 200 and < 500, $"{answer.StatusCode}");
        Assert.Equal(0, await site.World.ReadAsync(db => db.Orders.CountAsync()));
        if (answer.StatusCode is not HttpStatusCode.OK)
            return;
        var shown = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        Assert.True(shown.QuerySelector(".error-summary li") is { TextContent.Length: > 5 }, "No sentence.");
    }

    /// <summary>Written by the page, not by a person.</summary>
    private static bool IsHidden(string name) =>
        name is "Input.CartToken" or "Input.CartVersion" or "Input.TotalShown" or "Input.ConditionsVersion";
}
