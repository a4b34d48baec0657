extern alias kit;

using System.Net;
using System.Text.RegularExpressions;
using Marketplace.Application.Orders;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Tests.Cooperatives;

/// <summary>Every page opens for its own people, and for nobody else.</summary>
public sealed partial class OfficePagesTests
{
    [Fact]
    public async Task Every_page_opens_in_every_language_without_a_key_for_a_sentence()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        var paths = await PathsOfAsync(site, tale);
        using var president = site.ClientOf(tale.President);

        foreach (var language in (string[])["fr", "ar", "en"])
        {
            foreach (var path in paths)
            {
                var page = await OfficeSite.ReadAsync(president, $"/{language}{path}");
                Assert.Equal((path, ""), (path, Key().Match(page.Body!.TextContent).Value));
                Assert.Single(page.QuerySelectorAll("h1"));
            }
        }
    }

    [Fact]
    public async Task BAD43_another_cooperatives_office_is_not_found_and_nor_are_its_rows()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        var paths = await PathsOfAsync(site, tale);
        using var stranger = site.ClientOf(tale.Stranger);

        foreach (var path in paths)
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await stranger.GetAsync($"/fr{path}")).StatusCode));
        // the stranger's own office, with ids that are not hers
        foreach (var path in paths.Where(path => Foreign().IsMatch(path)))
        {
            var own = path.Replace(tale.Office, $"/office/{tale.Other.Id}", StringComparison.Ordinal);
            Assert.Equal((own, HttpStatusCode.NotFound), (own, (await stranger.GetAsync($"/fr{own}")).StatusCode));
        }
    }

    [Fact]
    public async Task A_helper_sees_neither_money_nor_members_nor_phones()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        var part = await tale.OrderAsync();
        using var helper = site.ClientOf(tale.Helper);

        foreach (var path in (string[])["", "/orders", $"/orders/{part.Id}", "/products", "/lots", $"/lots/{tale.HoneyLot.Id}"])
        {
            var page = await OfficeSite.ReadAsync(helper, $"/fr{tale.Office}{path}");
            Assert.Equal((path, 0), (path, page.QuerySelectorAll("main .price").Length));
            Assert.DoesNotContain("06 12 34 56 78", page.Body!.TextContent, StringComparison.Ordinal);
        }

        foreach (var path in (string[])["/members", "/members/admit", "/products/edit", $"/products/edit/{tale.Honey.Id}", $"/orders/{part.Id}/refund"])
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await helper.GetAsync($"/fr{tale.Office}{path}")).StatusCode));
    }

    [Fact]
    public async Task The_chooser_leads_to_the_only_office_and_lists_several()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        using var one = site.ClientOf(tale.President);
        var answer = await one.GetAsync("/fr/office");
        Assert.Equal($"/fr{tale.Office}", answer.Headers.Location!.ToString());

        await site.World.WriteAsync(db => db.CooperativeStaff.Add(Application.Access.CooperativeStaff.Appoint(
            tale.President.Account!.Value, tale.Other.Id, Application.Access.StaffPosition.Treasurer)));
        var page = await OfficeSite.ReadAsync(one, "/fr/office");
        Assert.Equal(2, page.QuerySelectorAll("a.ccard").Length);

        var nobody = await site.World.Given.VisitorAsync();
        using var client = site.ClientOf(nobody);
        Assert.NotNull((await OfficeSite.ReadAsync(client, "/ar/office")).QuerySelector(".note"));
    }

    /// <summary>One address of every page of the office, with rows of the cooperative.</summary>
    public static async Task<IReadOnlyList<string>> PathsOfAsync(OfficeSite site, OfficeTale tale)
    {
        var (trade, office) = (site.Trade, tale.Office);
        var waiting = await tale.OrderAsync();
        var packed = await tale.OrderAsync(3);
        await trade.PackAsync(tale.President, packed);
        var moving = await tale.OrderAsync(1);
        await trade.PackAsync(tale.President, moving);
        var shipment = (await trade.DispatchAsync(tale.President, moving)).Value.Shipment;
        var refused = await tale.OrderAsync(1);
        await trade.PackAsync(tale.President, refused);
        var back = (await trade.DispatchAsync(tale.President, refused)).Value.Shipment;
        await trade.RefuseAsync(tale.President, refused, back);
        var delivered = await tale.OrderAsync(1);
        await trade.FulfilAsync(tale.President, delivered);
        var take = await StockTakeAsync(site, tale);
        var membership = await MembershipAsync(site, tale.Member.Id);
        return
        [
            office, $"{office}/orders", $"{office}/orders?cash=true&q=nadia", $"{office}/orders/table", $"{office}/orders/slips",
            $"{office}/orders/{waiting.Id}", $"{office}/orders/{waiting.Id}/decline", $"{office}/orders/{packed.Id}/dispatch",
            $"{office}/orders/{packed.Id}/shorten", $"{office}/orders/{packed.Id}/slip", $"{office}/orders/{moving.Id}/parcels/{shipment}/delivered",
            $"{office}/orders/{moving.Id}/parcels/{shipment}/refused", $"{office}/orders/{refused.Id}/parcels/{back}/returned",
            $"{office}/orders/{moving.Id}/slip?shipment={shipment}", $"{office}/orders/{delivered.Id}/refund", $"{office}/orders/{delivered.Id}",
            $"{office}/products", $"{office}/products/edit", $"{office}/products/edit/{tale.Honey.Id}", $"{office}/products/edit/{tale.Honey.Id}/pictures",
            $"{office}/lots", $"{office}/lots/receive", $"{office}/lots/{tale.HoneyLot.Id}", $"{office}/lots/{tale.HoneyLot.Id}/buyers",
            $"{office}/certificates", $"{office}/prices/{tale.Honey.Id}", $"{office}/stock-takes", $"{office}/stock-takes/{take}", $"{office}/stock-takes/{take}/review",
            $"{office}/lots/{tale.HoneyLot.Id}/recall", $"{office}/lots/{tale.HoneyLot.Id}/aside", $"{office}/members", $"{office}/members?former=true",
            $"{office}/products/imports", $"{office}/products/export", $"{office}/holiday", $"{office}/voices",
            $"{office}/members/admit", $"{office}/members/{membership}", $"{office}/members/{membership}/end",
        ];
    }

    /// <summary>One lot counted right, one far off, one not at all.</summary>
    private static async Task<Id<StockTake>> StockTakeAsync(OfficeSite site, OfficeTale tale)
    {
        var take = (await site.World.AskAsync<StartStockTake, Outcome<Id<StockTake>>>(start =>
            start.RunAsync(new(tale.President, tale.Cooperative.Id, "", CountsPacked: false, RecountPercent: 10), default))).Value;
        var sheet = await site.World.AskAsync<StockTakeSheet, StockTakeSheet.View?>(sheets => sheets.FindAsync(tale.President, tale.Cooperative.Id, take, default));
        foreach (var (line, operation, units) in ((int, string, long)[])[(0, "a", 12), (0, "b", 12), (1, "c", 1)])
        {
            Assert.Null((await site.World.AskAsync<CountLot, Outcome>(count =>
                count.RunAsync(new(tale.Helper, tale.Cooperative.Id, take, sheet!.Lines[line].Id, operation, units), default))).Refusal);
        }

        return take;
    }

    private static Task<Id<Membership>> MembershipAsync(OfficeSite site, Id<Member> member) =>
        site.World.ReadAsync(db => db.Memberships.Where(row => row.MemberId == member).Select(row => row.Id).SingleAsync());

    [GeneratedRegex(@"\b(Nav|Act|Order|Orders|Today|Status|Product|Lot|Member|Slip|Kpi|Field|Timer|Done)\.[A-Z][A-Za-z.]+")]
    private static partial Regex Key();

    /// <summary>Names a row by its id after the office's own.</summary>
    [GeneratedRegex(@"^/office/\d+/.*\d")]
    private static partial Regex Foreign();
}
