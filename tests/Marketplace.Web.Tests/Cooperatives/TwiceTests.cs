extern alias kit;

using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Tests.Cooperatives;

/// <summary>BAD42: a form that is sent a second time, by a double press or the back button, does its work once.</summary>
public sealed class TwiceTests
{
    [Fact]
    public async Task BAD42_a_parcel_leaves_once()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        var part = await tale.OrderAsync(4);
        await site.Trade.PackAsync(tale.President, part);
        using var president = site.ClientOf(tale.President);

        await TwiceAsync(president, $"/fr{tale.Office}/orders/{part.Id}/dispatch", "form.panel", ("Input.Carrier", "Amana"), ("Input.Units[0].Units", "2"));

        Assert.Equal(1, await site.World.ReadAsync(db => db.Shipments.CountAsync()));
    }

    [Fact]
    public async Task BAD42_a_person_is_admitted_once_and_two_of_one_name_are_two()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        using var president = site.ClientOf(tale.President);
        var path = $"/fr{tale.Office}/members/admit";
        (string, string)[] person = [("Input.GivenLatin", "Khadija"), ("Input.FamilyLatin", "Amrani")];

        var answers = await TwiceAsync(president, path, "form.narrow", person);
        Assert.Equal(answers[0].Headers.Location, answers[1].Headers.Location);
        Assert.Equal(1, await CountAsync());

        await OfficeSite.SendAsync(president, path, "form.narrow", person);
        Assert.Equal(2, await CountAsync());

        Task<int> CountAsync() => site.World.ReadAsync(db => db.Members.CountAsync(member => member.Name.FamilyLatin == "Amrani"));
    }

    [Fact]
    public async Task BAD42_a_lot_is_received_once_and_corrected_once()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        using var president = site.ClientOf(tale.President);

        await TwiceAsync(
            president, $"/fr{tale.Office}/lots/receive", "form.narrow", ("Input.Product", tale.Honey.Id.ToString()), ("Input.Units", "12"),
            ("Input.UnitCost", "20"), ("Input.Code", "TAM-26-01"), ("Input.MadeOn", "01/05/2026"), ("Input.Rows[0].Quantity", "6,5"));
        var lot = await site.World.ReadAsync(db => db.Lots.Include(row => row.Contributions).SingleAsync(row => row.Code == "TAM-26-01"));
        Assert.Equal((12L, 6_500L), (lot.UnitsOnHand, Assert.Single(lot.Contributions).Quantity));

        await TwiceAsync(
            president, $"/fr{tale.Office}/lots/{lot.Id}", "form[novalidate]", ("Input.What", "Lost"), ("Input.Units", "2"), ("Input.Reason", "Pots cassés"));
        Assert.Equal(10, (await site.World.ReadAsync(db => db.Lots.SingleAsync(row => row.Id == lot.Id))).UnitsOnHand);
    }

    [Fact]
    public async Task BAD42_a_refund_is_granted_once()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        var part = await tale.OrderAsync(4);
        await site.Trade.FulfilAsync(tale.President, part);
        using var president = site.ClientOf(tale.President);

        await TwiceAsync(
            president, $"/fr{tale.Office}/orders/{part.Id}/refund", "form.panel", ("Input.Units[0].Units", "1"), ("Input.Reason", "ChangedMind"));

        Assert.Equal(1, await site.World.ReadAsync(db => db.Refunds.CountAsync()));
    }

    /// <summary>Sends the very same form two times.</summary>
    private static async Task<IReadOnlyList<HttpResponseMessage>> TwiceAsync(
        HttpClient client, string path, string form, params (string Name, string Value)[] typed)
    {
        var (action, fields) = OfficeSite.FormOf(await OfficeSite.ReadAsync(client, path), path, form, typed);
        var answers = new List<HttpResponseMessage>();
        for (var time = 0; time < 2; time++)
        {
            answers.Add(await client.PostAsync(action, new FormUrlEncodedContent(fields)));
            Assert.True(answers[^1].StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK, $"{path}: {answers[^1].StatusCode}");
        }

        Assert.Equal(HttpStatusCode.Redirect, answers[0].StatusCode);
        return answers;
    }
}
