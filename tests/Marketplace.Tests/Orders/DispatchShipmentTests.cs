using Marketplace.Application.Database;
using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Orders;

public sealed class DispatchShipmentTests
{
    [DatabaseTheory]
    public async Task Without_a_choice_the_lots_held_go_first_expiring_first(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 2, ordered: 2, bestBefore: new(2027, 1, 1));
        var soon = await world.Given.LotAsync(sale.Product, 3, new(2026, 9, 1));
        var later = (await sale.Trade.OrderAsync(PaymentMethod.CashOnDelivery, (sale.Product, 3)))[0];
        await sale.Trade.PackAsync(sale.Staff, later);

        await sale.Trade.DispatchAsync(sale.Staff, later);

        Assert.Equal((0, 0), await world.StockAsync(soon));
        Assert.Equal((2, 2), await world.StockAsync(sale.Lot));
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task Another_lot_really_taken_replaces_the_one_held(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 5, ordered: 4);
        var other = await world.Given.LotAsync(sale.Product, 5);
        await sale.Trade.PackAsync(sale.Staff, sale.Part);

        var sent = await sale.Trade.DispatchAsync(
            sale.Staff, sale.Part, new ParcelStock.Packed(sale.Line, other.Id, 3), new ParcelStock.Packed(sale.Line, null, 1));

        Assert.Equal(Money.FromCentimes(4 * 95_00 + 15_00), sent.Value.ToCollect);
        Assert.Equal((2, 0), await world.StockAsync(other));
        Assert.Equal((4, 0), await world.StockAsync(sale.Lot));
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task INV01_units_promised_to_others_cannot_be_taken_instead(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 4, ordered: 4);
        var other = await world.Given.LotAsync(sale.Product, 5);
        await sale.Trade.OrderAsync(PaymentMethod.CashOnDelivery, (sale.Product, 4));
        await sale.Trade.PackAsync(sale.Staff, sale.Part);

        var sent = await sale.DispatchAsync(2, other);

        Assert.Equal("Lot.NotEnoughUnits", sent.Refusal?.Key);
        Assert.Equal((5, 4), await world.StockAsync(other));
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task A_lot_that_expired_meanwhile_does_not_leave(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 4, ordered: 2, bestBefore: new(2026, 6, 10));
        var fresh = await world.Given.LotAsync(sale.Product, 4, new(2027, 6, 10));
        await sale.Trade.PackAsync(sale.Staff, sale.Part);
        world.Clock.MoveTo(new DateOnly(2026, 6, 10));

        var expired = await sale.DispatchAsync(2);
        var replaced = await sale.DispatchAsync(2, fresh);

        Assert.Equal("Shipment.ExpiredLot", expired.Refusal?.Key);
        Assert.False(replaced.IsRefused);
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task INV03_no_more_leaves_than_was_ordered(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 3);
        await sale.Trade.PackAsync(sale.Staff, sale.Part);
        await sale.DispatchAsync(2);

        Assert.Equal("Shipment.MoreThanOrdered", (await sale.DispatchAsync(2)).Refusal?.Key);
        Assert.Equal("Shipment.MoreThanOrdered", (await sale.DispatchAsync(-1)).Refusal?.Key);
        Assert.False((await sale.DispatchAsync(1)).IsRefused);
        Assert.Equal("CooperativeOrder.NotReadyToSend", (await sale.DispatchAsync(1)).Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task INV03_two_clicks_at_once_send_one_parcel(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 3);
        await sale.Trade.PackAsync(sale.Staff, sale.Part);

        var clicks = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => sale.Trade.DispatchAsync(sale.Staff, sale.Part)));

        Assert.Single(clicks, click => !click.IsRefused);
        Assert.Equal((7, 0), await world.StockAsync(sale.Lot));
        Assert.Equal(1, await world.ReadAsync(db => db.CashCollections.CountAsync()));
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task A_parcel_names_its_carrier(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 3);
        await sale.Trade.PackAsync(sale.Staff, sale.Part);

        var sent = await world.AskAsync<DispatchShipment, Outcome<DispatchShipment.Result>>(
            dispatch => dispatch.RunAsync(new(sale.Staff, sale.Part.CooperativeId, sale.Part.Id, " ", "", []), default));

        Assert.Equal("Shipment.CarrierMissing", sent.Refusal?.Key);
        Assert.Equal((10, 3), await world.StockAsync(sale.Lot));
    }
}
