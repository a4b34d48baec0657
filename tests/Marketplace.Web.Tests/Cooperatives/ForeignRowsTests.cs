extern alias kit;

using System.Net;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Tests.Cooperatives;

/// <summary>BAD43: what is another cooperative's is not there, whatever form is sent to it.</summary>
public sealed class ForeignRowsTests
{
    [Fact]
    public async Task BAD43_no_form_reaches_another_cooperatives_rows_by_either_office()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        var paths = await HandlersAsync(site, tale);
        using var stranger = site.ClientOf(tale.Stranger);
        var own = $"/office/{tale.Other.Id}";
        var token = await TokenAsync(stranger, $"/fr{own}/members/admit");

        foreach (var path in paths)
        {
            foreach (var office in (string[])[own, tale.Office])
            {
                var answer = await stranger.PostAsync(new Uri($"/fr{office}{path}", UriKind.Relative), Fields(token));
                Assert.Equal((office, path, HttpStatusCode.NotFound), (office, path, answer.StatusCode));
            }
        }

        Assert.False(await site.World.ReadAsync(db => db.Refunds.AnyAsync()));
        Assert.Equal(1, await site.World.ReadAsync(db => db.CooperativeOrders.CountAsync(row => row.Status == CooperativeOrderStatus.ToAccept)));
        Assert.Equal(1, await site.World.ReadAsync(db => db.CooperativeOrders.CountAsync(row => row.Status == CooperativeOrderStatus.OnTheWay)));
    }

    [Fact]
    public async Task BAD43_nothing_is_made_in_another_cooperatives_office()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        using var stranger = site.ClientOf(tale.Stranger);
        var token = await TokenAsync(stranger, $"/fr/office/{tale.Other.Id}/members/admit");

        foreach (var path in (string[])["members/admit", "products/edit", "lots/receive", "lots/receive?handler=Rows"])
        {
            var answer = await stranger.PostAsync(new Uri($"/fr{tale.Office}/{path}", UriKind.Relative), Fields(token));
            Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
        }
    }

    /// <summary>The address of every form that is about a row, with rows of the tale's cooperative.</summary>
    private static async Task<IReadOnlyList<string>> HandlersAsync(OfficeSite site, OfficeTale tale)
    {
        var waiting = await tale.OrderAsync();
        var moving = await tale.OrderAsync(1);
        await site.Trade.PackAsync(tale.President, moving);
        var parcel = (await site.Trade.DispatchAsync(tale.President, moving)).Value.Shipment;
        var member = await site.World.ReadAsync(db => db.Memberships.Where(row => row.MemberId == tale.Member.Id).Select(row => row.Id).SingleAsync());
        var product = $"/products/edit/{tale.Honey.Id}";
        return
        [
            $"/orders/{waiting.Id}?handler=Accept", $"/orders/{waiting.Id}?handler=Prepare", $"/orders/{waiting.Id}/decline", $"/orders/{waiting.Id}/dispatch",
            $"/orders/{waiting.Id}/shorten", $"/orders/{waiting.Id}/refund", $"/orders/{moving.Id}/parcels/{parcel}/delivered",
            $"/orders/{moving.Id}/parcels/{parcel}/refused", $"/orders/{moving.Id}/parcels/{parcel}/returned", product, $"{product}?handler=Publish",
            $"{product}?handler=Withdraw", $"{product}/pictures", $"{product}/pictures?handler=Caption&picture=1", $"{product}/pictures?handler=Remove&picture=1",
            $"/lots/{tale.HoneyLot.Id}", $"/members/{member}", $"/members/{member}/end",
        ];
    }

    private static async Task<string> TokenAsync(HttpClient client, string path) =>
        (await OfficeSite.ReadAsync(client, path)).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static FormUrlEncodedContent Fields(string token) => new([KeyValuePair.Create("__RequestVerificationToken", token)]);
}
