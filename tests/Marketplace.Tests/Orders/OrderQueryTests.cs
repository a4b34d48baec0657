using Marketplace.Application.Access;
using Marketplace.Application.Carts;
using Marketplace.Application.Database;
using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Orders;

public sealed class OrderQueryTests
{
    [DatabaseTheory]
    public async Task The_link_shows_parcels_steps_and_cash_to_have_ready(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 3);
        await sale.Trade.PackAsync(sale.Staff, sale.Part);
        await sale.DeliverAsync(1);

        var order = (await TrackAsync(world, sale))!;

        var part = order.Parts.Single();
        Assert.Equal(OrderStatus.Placed, order.Status);
        Assert.Equal(Money.FromCentimes(190_00), part.ToPrepare);
        Assert.Equal(ShipmentStatus.Delivered, part.Parcels.Single().Status);
        Assert.NotNull(part.Steps.PreparedAt);
        Assert.Equal(order.Total, order.Shares.Total);
        Assert.NotNull(part.Lines.Single().Picture);
    }

    [DatabaseTheory]
    public async Task ACC_K_the_link_ends_ninety_days_after_the_last_parcel(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 3);
        var token = await TokenAsync(world, sale);
        await sale.Trade.FulfilAsync(sale.Staff, sale.Part);

        world.Clock.MoveTo(new DateOnly(2026, 8, 30));
        var last = await TrackAsync(world, token);
        world.Clock.MoveTo(new DateOnly(2026, 8, 31));

        Assert.NotNull(last);
        Assert.Null(await TrackAsync(world, token));
        Assert.Null(await TrackAsync(world, "AAAAAAAAAAAAAAAAAAAAAA"));
    }

    [DatabaseTheory]
    public async Task The_holder_of_the_link_cancels_before_packing_and_not_after(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (first, second) = (await Sale.OpenAsync(world, units: 10, ordered: 3), await Sale.OpenAsync(world, units: 10, ordered: 3));
        await second.Trade.PackAsync(second.Staff, second.Part);

        var cancelled = await CancelAsync(world, await TokenAsync(world, first));
        var late = await CancelAsync(world, await TokenAsync(world, second));

        Assert.False(cancelled.IsRefused);
        Assert.Equal((10, 0), await world.StockAsync(first.Lot));
        Assert.Equal("CooperativeOrder.TooLateToCancel", late.Refusal?.Key);
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task A_buyer_reads_only_own_orders_page_by_page(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var product = await world.Given.ProductAsync(await world.Given.CooperativeAsync(), Money.OfDirhams(95));
        await world.Given.LotAsync(product, 100);
        var buyer = await world.Given.VisitorAsync();
        for (var number = 0; number < BuyerOrders.PageSize + 1; number++)
            await trade.PlaceAsync(await trade.CartAsync((product, 1)), visitor: buyer);

        var first = await OrdersAsync(world, buyer, null);
        var second = await OrdersAsync(world, buyer, first.Next);

        Assert.Equal((BuyerOrders.PageSize, 1), (first.Rows.Count, second.Rows.Count));
        Assert.Null(second.Next);
        Assert.Empty((await OrdersAsync(world, await world.Given.VisitorAsync(), null)).Rows);
    }

    [DatabaseTheory]
    public async Task Ordering_again_says_what_is_no_longer_sold(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (sale, other) = (await Sale.OpenAsync(world, units: 5, ordered: 3), await Sale.OpenAsync(world, units: 5, ordered: 5));

        var fewer = await ReorderAsync(world, sale);
        var gone = await ReorderAsync(world, other);

        Assert.Equal((2, 1, 0), (fewer.Value.UnitsAdded, fewer.Value.Fewer.Count, fewer.Value.NotSold.Count));
        Assert.Equal((0, 1), (gone.Value.UnitsAdded, gone.Value.NotSold.Count));
    }

    [DatabaseTheory]
    public async Task The_board_shows_each_part_in_its_column_oldest_promise_first(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 50, ordered: 1);
        world.Clock.MoveTo(new DateOnly(2026, 6, 3));
        var second = (await sale.Trade.OrderAsync(PaymentMethod.CashOnDelivery, (sale.Product, 2)))[0];
        var delivered = (await sale.Trade.OrderAsync(PaymentMethod.CashOnDelivery, (sale.Product, 1)))[0];
        await sale.Trade.FulfilAsync(sale.Staff, delivered);
        await sale.Trade.OrderAsync(PaymentMethod.BankTransfer, (sale.Product, 1));

        var board = (await BoardAsync(world, sale, sale.Staff, new()))!;

        var toAccept = board.Columns.Single(column => column.Status is CooperativeOrderStatus.ToAccept);
        Assert.Equal([sale.Part.Id, second.Id], toAccept.Cards.Select(card => card.Part));
        Assert.Equal([true, false], toAccept.Cards.Select(card => card.IsLate));
        Assert.Equal(Money.FromCentimes(205_00), toAccept.Cards[1].ToCollect);
        Assert.Equal(delivered.Id, board.Columns.Single(column => column.Status is CooperativeOrderStatus.Delivered).Cards.Single().Part);
        Assert.Equal(1, board.AwaitingPayment);
    }

    [DatabaseTheory]
    public async Task The_board_is_searched_by_number_name_and_phone(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 50, ordered: 1);

        foreach (var word in new[] { sale.Part.Number[3..].ToLowerInvariant(), "nadia", "0612345678" })
            Assert.Equal((word, 1), (word, await FoundAsync(world, sale, word)));
        foreach (var word in new[] { "MD-99", "karima", "0699999999" })
            Assert.Equal((word, 0), (word, await FoundAsync(world, sale, word)));
    }

    [DatabaseTheory]
    public async Task Helpers_see_no_money_and_strangers_nothing(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 50, ordered: 1);
        var helper = sale.Staff with { Cooperatives = new Dictionary<Id<Domain.Cooperatives.Cooperative>, StaffPosition> { [sale.Part.CooperativeId] = StaffPosition.Helper } };

        var details = await DetailsAsync(world, sale, helper);
        var board = await BoardAsync(world, sale, helper, new());

        Assert.True(details!.Buyer.Phone.IsEmpty);
        Assert.Equal(Money.Zero, details.Amounts.Total);
        Assert.Null(board!.Columns[0].Cards.Single().ToCollect);
        Assert.Null(await BoardAsync(world, sale, Trade.Guest, new()));
    }

    [DatabaseTheory]
    public async Task Details_offer_lots_first_expiring_first_with_what_is_held(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 5, ordered: 3, bestBefore: new(2027, 1, 1));
        var soon = await world.Given.LotAsync(sale.Product, 4, new(2026, 12, 1));

        var line = (await DetailsAsync(world, sale, sale.Staff))!.Lines.Single();

        Assert.Equal([(soon.Id, 0, 4L), (sale.Lot.Id, 3, 2L)], line.Lots.Select(lot => (lot.Lot, lot.UnitsHeld, lot.UnitsFree)));
    }

    [DatabaseTheory]
    public async Task A_packing_slip_names_lots_before_and_after_the_parcel_leaves(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 5, ordered: 3);
        var before = await SlipAsync(world, sale, null);
        await sale.Trade.PackAsync(sale.Staff, sale.Part);
        var shipment = (await sale.DispatchAsync(3)).Value.Shipment;

        var after = await SlipAsync(world, sale, shipment);

        Assert.Equal((sale.Lot.Code, 3, 1), (before!.Lines.Single().LotCode, before.Lines.Single().Units, before.Ordinal));
        Assert.Equal(before.Lines, after!.Lines);
        Assert.Equal(("Amana", Money.FromCentimes(300_00)), (after.Carrier, after.ToCollect));
    }

    [DatabaseTheory]
    public async Task The_dashboard_counts_what_is_to_do_and_what_is_owed(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 3, ordered: 1);
        await sale.Trade.FulfilAsync(sale.Staff, sale.Part);
        await sale.Trade.OrderAsync(PaymentMethod.CashOnDelivery, (sale.Product, 2));
        world.Clock.MoveTo(new DateOnly(2026, 6, 3));

        var board = await world.AskAsync<CooperativeDashboard, CooperativeDashboard.View?>(
            dashboard => dashboard.LoadAsync(sale.Staff, sale.Part.CooperativeId, default));

        Assert.Equal((1, 1, 1), (board!.ToAccept, board.ToAcceptLate, board.SoldOut));
        Assert.Equal(Money.FromCentimes(95_00), board.Money!.SalesOfWeek);
        Assert.Equal(Money.FromCentimes(95_00 - 2_85 - 1_14 + 15_00), board.Money.Owed);
    }

    private static Task<string> TokenAsync(TestWorld world, Sale sale) =>
        world.ReadAsync(db => db.Orders.Where(order => order.Id == sale.Part.OrderId).Select(order => order.Token).SingleAsync());

    private static async Task<TrackedOrder?> TrackAsync(TestWorld world, Sale sale) => await TrackAsync(world, await TokenAsync(world, sale));

    private static Task<TrackedOrder?> TrackAsync(TestWorld world, string token) =>
        world.AskAsync<OrderTracking, TrackedOrder?>(tracking => tracking.FindAsync(token, default));

    private static Task<Outcome> CancelAsync(TestWorld world, string token) =>
        world.AskAsync<CancelOrder, Outcome>(cancel => cancel.RunAsync(new(Trade.Guest, token, null, "Erreur"), default));

    private static Task<BuyerOrders.Page> OrdersAsync(TestWorld world, Visitor buyer, Id<Order>? before) =>
        world.AskAsync<BuyerOrders, BuyerOrders.Page>(orders => orders.LoadAsync(buyer, before, default));

    private static async Task<Outcome<ReorderItems.Result>> ReorderAsync(TestWorld world, Sale sale)
    {
        var token = await TokenAsync(world, sale);
        return await world.AskAsync<ReorderItems, Outcome<ReorderItems.Result>>(
            reorder => reorder.RunAsync(new(new CartKey(null, null), token), default));
    }

    private static Task<OrderBoard.View?> BoardAsync(TestWorld world, Sale sale, Visitor visitor, PartFilters filters) =>
        world.AskAsync<OrderBoard, OrderBoard.View?>(board => board.LoadAsync(visitor, sale.Part.CooperativeId, filters, default));

    private static async Task<int> FoundAsync(TestWorld world, Sale sale, string word)
    {
        var page = await world.AskAsync<CooperativeOrderTable, CooperativeOrderTable.Page?>(table => table.LoadAsync(
            sale.Staff, sale.Part.CooperativeId, new(CashOnly: true, Search: word), null, null, default));
        return page!.Rows.Count;
    }

    private static Task<CooperativeOrderDetails.View?> DetailsAsync(TestWorld world, Sale sale, Visitor visitor) =>
        world.AskAsync<CooperativeOrderDetails, CooperativeOrderDetails.View?>(
            details => details.FindAsync(visitor, sale.Part.CooperativeId, sale.Part.Id, default));

    private static Task<PackingSlip.View?> SlipAsync(TestWorld world, Sale sale, Id<Shipment>? shipment) =>
        world.AskAsync<PackingSlip, PackingSlip.View?>(
            slip => slip.FindAsync(sale.Staff, sale.Part.CooperativeId, sale.Part.Id, shipment, default));
}
