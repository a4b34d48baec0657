using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Orders;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Ledger;
using Marketplace.Domain.Orders;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Orders;

public sealed class FulfilmentTests
{
    [DatabaseTheory]
    public async Task From_acceptance_to_the_door_the_books_follow(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 4);

        await sale.Trade.FulfilAsync(sale.Staff, sale.Part);

        // 4 × 95.00 goods, 15.00 delivery, 3 % and 1.2 % kept.
        Assert.Equal(-Money.FromCentimes(380_00 - 11_40 - 4_56), await world.BalanceAsync(AccountKind.CooperativePayable));
        Assert.Equal(-Money.FromCentimes(15_00), await world.BalanceAsync(AccountKind.DeliveryPayable));
        Assert.Equal(-Money.FromCentimes(11_40), await world.BalanceAsync(AccountKind.PlatformCommission));
        Assert.Equal(Money.FromCentimes(395_00), await world.BalanceAsync(AccountKind.CashWithCarrier));
        Assert.Equal(Money.Zero, await world.BalanceAsync(AccountKind.BuyerReceivable));
        Assert.Equal((6, 0), await world.StockAsync(sale.Lot));
        Assert.Equal(CooperativeOrderStatus.Delivered, (await sale.NowAsync()).Status);
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task Parcels_of_a_part_sum_to_its_commission_exactly(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 7, centimes: 33_33);
        await sale.Trade.PackAsync(sale.Staff, sale.Part);

        foreach (var units in new[] { 2, 1, 4 })
            await sale.DeliverAsync(units);

        var part = await sale.NowAsync();
        var sold = await world.ReadAsync(db => db.SalesFacts.ToListAsync());
        Assert.Equal(CooperativeOrderStatus.Delivered, part.Status);
        Assert.Equal(-part.Commission, await world.BalanceAsync(AccountKind.PlatformCommission));
        Assert.Equal(-part.PaymentFee, await world.BalanceAsync(AccountKind.PaymentFees));
        Assert.Equal(part.Total, await world.BalanceAsync(AccountKind.CashWithCarrier));
        Assert.Equal(part.Goods, Money.Sum(sold.Select(fact => fact.Gross)));
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task The_delivery_charge_travels_with_one_parcel_and_moves_on_when_that_is_refused(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 3);
        await sale.Trade.PackAsync(sale.Staff, sale.Part);

        var first = (await sale.DispatchAsync(1)).Value;
        var second = (await sale.DispatchAsync(1)).Value;
        await sale.Trade.RefuseAsync(sale.Staff, sale.Part, first.Shipment);
        var third = (await sale.DispatchAsync(1)).Value;
        await sale.Trade.DeliverAsync(sale.Staff, sale.Part, second.Shipment);
        await sale.Trade.DeliverAsync(sale.Staff, sale.Part, third.Shipment);

        Assert.Equal([110_00L, 95_00L, 110_00L], new[] { first, second, third }.Select(parcel => parcel.ToCollect.Centimes));
        Assert.Equal(Money.FromCentimes(205_00), await world.BalanceAsync(AccountKind.CashWithCarrier));
        Assert.Equal(Money.Zero, await world.BalanceAsync(AccountKind.BuyerReceivable));
        Assert.Equal(CooperativeOrderStatus.Delivered, (await sale.NowAsync()).Status);
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task INV18_each_parcel_for_cash_has_one_collection_that_is_closed_once(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 2);
        await sale.Trade.FulfilAsync(sale.Staff, sale.Part);
        var finance = await world.Given.VisitorAsync(Roles.Finance);
        var due = await world.AskAsync<CashToRemit, IReadOnlyList<CashToRemit.Row>>(cash => cash.LoadAsync(finance, null, null, default));

        var first = await RemitAsync(world, finance, due.Single().Collection);
        var second = await RemitAsync(world, finance, due.Single().Collection);

        Assert.Equal(Money.FromCentimes(205_00), first.Value.Remitted);
        Assert.Equal("CashCollection.MovedOn", second.Refusal?.Key);
        Assert.Equal(Money.Zero, await world.BalanceAsync(AccountKind.CashWithCarrier));
        Assert.Equal(Money.FromCentimes(205_00), await world.BalanceAsync(AccountKind.PlatformBank));
    }

    [DatabaseTheory]
    public async Task A_delivery_for_cash_says_who_holds_it(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 2);
        await sale.Trade.PackAsync(sale.Staff, sale.Part);
        var shipment = (await sale.DispatchAsync(2)).Value.Shipment;

        var unsaid = await sale.Trade.DeliverAsync(sale.Staff, sale.Part, shipment, holder: null);
        var said = await sale.Trade.DeliverAsync(sale.Staff, sale.Part, shipment, CashHolder.Cooperative);
        var again = await sale.Trade.DeliverAsync(sale.Staff, sale.Part, shipment, CashHolder.Cooperative);

        Assert.Equal("CashCollection.HolderMissing", unsaid.Refusal?.Key);
        Assert.False(said.IsRefused);
        Assert.Equal("Shipment.MovedOn", again.Refusal?.Key);
        Assert.Equal(Money.FromCentimes(205_00), await world.BalanceAsync(AccountKind.CashWithCooperative));
    }

    [DatabaseTheory]
    public async Task Six_confirmations_at_once_sell_a_parcel_once(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 2);
        await sale.Trade.PackAsync(sale.Staff, sale.Part);
        var shipment = (await sale.DispatchAsync(2)).Value.Shipment;

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => sale.Trade.DeliverAsync(sale.Staff, sale.Part, shipment)));

        Assert.Single(answers, answer => !answer.IsRefused);
        Assert.Equal(1, await world.ReadAsync(db => db.SalesFacts.CountAsync()));
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task INV04_cancelled_and_declined_at_once_gives_back_once(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 3);
        var token = await world.ReadAsync(db => db.Orders.Select(order => order.Token).SingleAsync());

        var answers = await Task.WhenAll(
            Task.Run(() => DeclineAsync(world, sale, "Plus de pots")),
            Task.Run(() => world.AskAsync<CancelOrder, Outcome>(cancel => cancel.RunAsync(new(Trade.Guest, token, null, "Erreur"), default))));

        Assert.Single(answers, answer => !answer.IsRefused);
        Assert.Equal((10, 0), await world.StockAsync(sale.Lot));
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task INV05_a_parcel_refused_at_the_door_counts_as_stock_only_once_it_is_back(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 3);
        await sale.Trade.PackAsync(sale.Staff, sale.Part);
        var shipment = (await sale.DispatchAsync(3)).Value.Shipment;

        await sale.Trade.RefuseAsync(sale.Staff, sale.Part, shipment);
        var onTheWayBack = await world.StockAsync(sale.Lot);
        var back = await TakeBackAsync(world, sale, shipment, new() { [sale.Lot.Id] = 1 });
        var again = await TakeBackAsync(world, sale, shipment, []);

        Assert.Equal((7, 0), onTheWayBack);
        Assert.Equal((2, 1), (back.Value.UnitsBack, back.Value.UnitsLost));
        Assert.Equal((9, 0), await world.StockAsync(sale.Lot));
        Assert.Equal("Shipment.MovedOn", again.Refusal?.Key);
        Assert.Equal(CooperativeOrderStatus.RefusedAtDoor, (await sale.NowAsync()).Status);
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task INV05_what_expired_on_its_way_back_is_written_off(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 3, bestBefore: new(2026, 6, 20));
        await sale.Trade.PackAsync(sale.Staff, sale.Part);
        var shipment = (await sale.DispatchAsync(3)).Value.Shipment;
        await sale.Trade.RefuseAsync(sale.Staff, sale.Part, shipment);
        world.Clock.MoveTo(new DateOnly(2026, 6, 20));

        var back = await TakeBackAsync(world, sale, shipment, []);

        Assert.Equal((0, 3), (back.Value.UnitsBack, back.Value.UnitsLost));
        Assert.Equal((7, 0), await world.StockAsync(sale.Lot));
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task INV04_declining_releases_what_was_held_once(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 3);

        var answers = new[] { await DeclineAsync(world, sale, ""), await DeclineAsync(world, sale, "Plus de pots"), await DeclineAsync(world, sale, "Encore") };

        Assert.Equal(
            ["CooperativeOrder.ReasonMissing", null, "CooperativeOrder.TooLateToDecline"], answers.Select(answer => answer.Refusal?.Key));
        Assert.Equal((10, 0), await world.StockAsync(sale.Lot));
        Assert.Equal(HoldStatus.Released, await world.ReadAsync(db => db.StockHolds.Select(hold => hold.Status).SingleAsync()));
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task Shortening_sells_the_rest_again_and_closes_what_arrived(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 5);
        await sale.Trade.PackAsync(sale.Staff, sale.Part);
        await sale.DeliverAsync(2);

        var shortened = await world.AskAsync<ShortenOrder, Outcome>(
            shorten => shorten.RunAsync(new(sale.Staff, sale.Part.CooperativeId, sale.Part.Id, "Récolte finie"), default));

        var part = await sale.NowAsync();
        Assert.False(shortened.IsRefused);
        Assert.Equal((CooperativeOrderStatus.Delivered, 3), (part.Status, part.Lines[0].UnitsCancelled));
        Assert.Equal((8, 0), await world.StockAsync(sale.Lot));
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task A_cooperative_finds_nothing_of_another(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 2);
        var stranger = await world.Given.StaffAsync(await world.Given.CooperativeAsync());
        var own = stranger.Cooperatives.Keys.Single();

        var asked = await world.AskAsync<AcceptOrder, Outcome>(accept => accept.RunAsync(new(stranger, sale.Part.CooperativeId, sale.Part.Id), default));
        var guessed = await world.AskAsync<AcceptOrder, Outcome>(accept => accept.RunAsync(new(stranger, own, sale.Part.Id), default));
        var read = await world.AskAsync<CooperativeOrderDetails, CooperativeOrderDetails.View?>(
            details => details.FindAsync(stranger, own, sale.Part.Id, default));

        Assert.Equal((Refusal.NotFound, Refusal.NotFound), (asked.Refusal, guessed.Refusal));
        Assert.Null(read);
    }

    private static Task<Outcome> DeclineAsync(TestWorld world, Sale sale, string reason) =>
        world.AskAsync<DeclineOrder, Outcome>(decline => decline.RunAsync(new(sale.Staff, sale.Part.CooperativeId, sale.Part.Id, reason), default));

    private static Task<Outcome<TakeBackParcel.Result>> TakeBackAsync(
        TestWorld world, Sale sale, Id<Shipment> shipment, Dictionary<Id<Lot>, int> damaged) =>
        world.AskAsync<TakeBackParcel, Outcome<TakeBackParcel.Result>>(
            back => back.RunAsync(new(sale.Staff, sale.Part.CooperativeId, shipment, damaged), default));

    private static Task<Outcome<RemitCash.Result>> RemitAsync(TestWorld world, Visitor finance, Id<CashCollection> collection) =>
        world.AskAsync<RemitCash, Outcome<RemitCash.Result>>(remit => remit.RunAsync(new(finance, [collection], "BORD-7"), default));
}
