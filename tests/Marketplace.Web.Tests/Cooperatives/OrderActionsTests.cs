extern alias kit;

using System.Net;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Tests.Cooperatives;

/// <summary>Every action through its own form, and the card it moves.</summary>
public sealed class OrderActionsTests
{
    [Fact]
    public async Task A_card_is_accepted_and_packed_with_one_press_and_the_board_keeps_its_filters()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        var part = await tale.OrderAsync();
        using var president = site.ClientOf(tale.President);
        var board = $"/fr{tale.Office}/orders?cash=true";

        var accepted = await OfficeSite.SendAsync(president, board, Form("Accept"));

        Assert.Equal($"/fr{tale.Office}/orders?cash=true", accepted.Headers.Location!.ToString());
        var shown = await OfficeSite.ReadAsync(president, board);
        Assert.Contains("acceptée", shown.QuerySelector(".toast")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(shown.QuerySelector("[aria-labelledby=c-ToPrepare] .ocard"));

        await OfficeSite.SendAsync(president, board, Form("Prepare"));
        Assert.NotNull((await OfficeSite.ReadAsync(president, board)).QuerySelector("[aria-labelledby=c-ToSend] .ocard"));
        Assert.Equal(CooperativeOrderStatus.ToSend, (await tale.NowAsync(part)).Status);
    }

    [Fact]
    public async Task An_order_is_declined_with_a_reason_and_never_without()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        var part = await tale.OrderAsync();
        using var president = site.ClientOf(tale.President);
        var path = $"/fr{tale.Office}/orders/{part.Id}/decline";

        var refused = await OfficeSite.RefusedAsync(president, path, "form.panel");
        Assert.NotNull(refused.QuerySelector(".error-summary a[href='#Input_Reason']"));

        var answer = await OfficeSite.SendAsync(president, path, "form.panel", ("Input.Reason", "Plus de miel"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var now = await tale.NowAsync(part);
        Assert.Equal((CooperativeOrderStatus.Declined, "Plus de miel"), (now.Status, now.Reason));
    }

    [Fact]
    public async Task Parcels_leave_by_quantity_and_lot_first_expiring_first_unless_chosen_otherwise()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        var part = await tale.OrderAsync(3);
        await site.Trade.PackAsync(tale.President, part);
        using var president = site.ClientOf(tale.President);
        var path = $"/fr{tale.Office}/orders/{part.Id}/dispatch";
        var form = await OfficeSite.ReadAsync(president, path);
        Assert.Equal(["3", "0"], form.QuerySelectorAll("tbody input.short").Select(field => field.GetAttribute("value")));

        await OfficeSite.SendAsync(president, path, "form.panel", ("Input.Carrier", "Amana"), ("Input.Units[0].Units", "1"), ("Input.Units[1].Units", "1"));
        Assert.Equal(CooperativeOrderStatus.ToSend, (await tale.NowAsync(part)).Status);
        await OfficeSite.SendAsync(president, path, "form.panel", ("Input.Carrier", "Amana"));

        var parcels = await site.World.ReadAsync(db => db.Shipments.Include(row => row.Lines).OrderBy(row => row.Id).ToListAsync());
        Assert.Equal([tale.HoneyLot.Id, tale.LaterLot.Id], parcels[0].Lines.Select(line => line.LotId).Order());
        Assert.Equal(1, parcels[1].Lines.Sum(line => line.Units));
        Assert.Equal(CooperativeOrderStatus.OnTheWay, (await tale.NowAsync(part)).Status);
        await site.World.AuditAsync();
    }

    [Fact]
    public async Task A_parcel_is_delivered_and_its_cash_has_a_holder()
    {
        await using var site = await OfficeSite.OpenAsync();
        var (tale, part, parcel) = await OnTheWayAsync(site);
        using var president = site.ClientOf(tale.President);
        var path = $"/fr{tale.Office}/orders/{part.Id}/parcels/{parcel}/delivered";

        var refused = await OfficeSite.RefusedAsync(president, path, "form.panel");
        Assert.NotNull(refused.QuerySelector(".error-summary a[href='#Input_Holder']"));

        await OfficeSite.SendAsync(president, path, "form.panel", ("Input.Holder", nameof(CashHolder.Cooperative)));
        var cash = await site.World.ReadAsync(db => db.CashCollections.SingleAsync());
        Assert.Equal((CollectionStatus.Collected, CashHolder.Cooperative), (cash.Status, cash.Holder));
        Assert.Equal(CooperativeOrderStatus.Delivered, (await tale.NowAsync(part)).Status);
    }

    [Fact]
    public async Task A_refused_parcel_comes_back_and_only_what_broke_is_lost()
    {
        await using var site = await OfficeSite.OpenAsync();
        var (tale, part, parcel) = await OnTheWayAsync(site);
        using var president = site.ClientOf(tale.President);
        var order = $"/fr{tale.Office}/orders/{part.Id}/parcels/{parcel}";

        await OfficeSite.SendAsync(president, $"{order}/refused", "form.panel", ("Input.Reason", "Absente"));
        var board = await OfficeSite.ReadAsync(president, $"/fr{tale.Office}/orders");
        Assert.NotNull(board.QuerySelector("[aria-labelledby=c-RefusedAtDoor] .ocard .pill.danger"));

        await OfficeSite.SendAsync(president, $"{order}/returned", "form.panel", ("Input.Lots[0].Units", "1"));
        var lot = await site.World.ReadAsync(db => db.Lots.SingleAsync(row => row.Id == tale.HoneyLot.Id));
        Assert.Equal((19L, 0L), (lot.UnitsOnHand, lot.UnitsReserved));
        await site.World.AuditAsync();
    }

    [Fact]
    public async Task The_rest_is_given_up_and_delivered_units_are_refunded()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        var part = await tale.OrderAsync(3);
        await site.Trade.PackAsync(tale.President, part);
        using var president = site.ClientOf(tale.President);
        var order = $"/fr{tale.Office}/orders/{part.Id}";
        await OfficeSite.SendAsync(president, $"{order}/dispatch", "form.panel", ("Input.Carrier", "Amana"), ("Input.Units[0].Units", "2"));

        await OfficeSite.SendAsync(president, $"{order}/shorten", "form.panel", ("Input.Reason", "Un pot cassé"));
        var parcel = await site.World.ReadAsync(db => db.Shipments.Select(row => row.Id).SingleAsync());
        await OfficeSite.SendAsync(president, $"{order}/parcels/{parcel}/delivered", "form.panel", ("Input.Holder", nameof(CashHolder.Carrier)));
        var refund = new[] { ("Input.Units[0].Units", "1"), ("Input.Reason", "DamagedOnArrival") };
        var answer = await OfficeSite.SendAsync(president, $"{order}/refund", "form.panel", refund);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(145_00, (await site.World.ReadAsync(db => db.Refunds.SingleAsync())).Amount.Centimes);
        await site.World.AuditAsync();
    }

    [Fact]
    public async Task A_slip_prints_in_both_languages_with_number_cash_landmark_and_lots()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        var part = await tale.OrderAsync();
        using var president = site.ClientOf(tale.President);

        foreach (var language in (string[])["fr", "ar"])
        {
            var sheet = (await OfficeSite.ReadAsync(president, $"/{language}{tale.Office}/orders/{part.Id}/slip")).QuerySelector(".sheet")!;
            Assert.NotNull(sheet.QuerySelector("svg.qr-code"));
            Assert.Equal(part.Number, sheet.QuerySelector(".code .ref")!.TextContent);
            foreach (var expected in (string[])["en face de l’école", "06 12 34 56 78", tale.HoneyLot.Code, tale.Honey.Name.Fr, tale.Honey.Name.Ar])
                Assert.Contains(expected, sheet.TextContent, StringComparison.Ordinal);
            Assert.Contains("305,00", sheet.QuerySelector(".cash")!.TextContent, StringComparison.Ordinal);
        }
    }

    private static string Form(string handler) => $"form[action*='handler={handler}']";

    private static async Task<(OfficeTale Tale, CooperativeOrder Part, Domain.Common.Id<Shipment> Parcel)> OnTheWayAsync(OfficeSite site)
    {
        var tale = await OfficeTale.TellAsync(site);
        var part = await tale.OrderAsync();
        await site.Trade.PackAsync(tale.President, part);
        return (tale, part, (await site.Trade.DispatchAsync(tale.President, part)).Value.Shipment);
    }
}
