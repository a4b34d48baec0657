using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Jobs;
using Marketplace.Application.Orders;
using Marketplace.Application.Payments;
using Marketplace.Domain.Common;
using Marketplace.Domain.Ledger;
using Marketplace.Domain.Orders;
using Marketplace.Tests.Audit;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Payments;

public sealed class TransferTests
{
    private static readonly Money Total = Money.FromCentimes(2 * 95_00 + 15_00);

    [DatabaseTheory]
    public async Task A_recorded_transfer_lets_the_cooperative_begin(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 2, method: PaymentMethod.BankTransfer);
        var finance = await world.Given.VisitorAsync(Roles.Finance);
        var pending = await world.AskAsync<PendingTransfers, IReadOnlyList<PendingTransfers.Row>>(
            transfers => transfers.LoadAsync(finance, null, Total, null, default));

        var recorded = await RecordAsync(world, finance, pending.Single().Order, Total, "vir 1");

        Assert.False(recorded.IsRefused);
        Assert.Equal(CooperativeOrderStatus.ToAccept, (await sale.NowAsync()).Status);
        Assert.Equal(-Total, await world.BalanceAsync(AccountKind.BuyerPrepayment));
        Assert.Equal(Total, await world.BalanceAsync(AccountKind.PlatformBank));
        await world.AssertSoundAsync();
        Assert.Empty(await world.MissedAsync("INV-11", "APaymentIsItsOrdersTotal", "UPDATE \"Payments\" SET \"AmountCentimes\" = \"AmountCentimes\" + 1"));
    }

    [DatabaseTheory]
    public async Task INV11_a_transfer_pays_one_order_once(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var first = await Sale.OpenAsync(world, units: 10, ordered: 2, method: PaymentMethod.BankTransfer);
        var second = await Sale.OpenAsync(world, units: 10, ordered: 2, method: PaymentMethod.BankTransfer);
        var finance = await world.Given.VisitorAsync(Roles.Finance);

        await RecordAsync(world, finance, first.Part.OrderId, Total, "VIR 1");
        var again = await RecordAsync(world, finance, first.Part.OrderId, Total, "VIR 1");
        var other = await RecordAsync(world, finance, first.Part.OrderId, Total, "VIR 2");
        var reused = await RecordAsync(world, finance, second.Part.OrderId, Total, "VIR 1");

        Assert.Equal(
            [null, "Payment.AlreadyReceived", "Payment.AlreadyRecorded"],
            new[] { again, other, reused }.Select(answer => answer.Refusal?.Key));
        Assert.Equal(Total, await world.BalanceAsync(AccountKind.PlatformBank));
    }

    [DatabaseTheory]
    public async Task Another_amount_is_refused_and_only_finance_records(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 2, method: PaymentMethod.BankTransfer);
        var finance = await world.Given.VisitorAsync(Roles.Finance);

        var short1 = await RecordAsync(world, finance, sale.Part.OrderId, Total - Money.FromCentimes(1), "VIR 1");
        var stranger = await RecordAsync(world, sale.Staff, sale.Part.OrderId, Total, "VIR 1");

        Assert.Equal("Payment.AmountDiffers", short1.Refusal?.Key);
        Assert.Equal(Refusal.NotFound, stranger.Refusal);
    }

    [DatabaseTheory]
    public async Task INV04_an_unpaid_order_is_released_after_its_days_and_not_before(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 2, method: PaymentMethod.BankTransfer);
        world.Clock.MoveTo(new DateOnly(2026, 6, 6));
        var early = await ReleaseAsync(world);
        world.Clock.MoveTo(new DateOnly(2026, 6, 7));

        var (due, again) = (await ReleaseAsync(world), await ReleaseAsync(world));

        Assert.Equal((0, 1, 0), (early.Value, due.Value, again.Value));
        Assert.Equal(CooperativeOrderStatus.Cancelled, (await sale.NowAsync()).Status);
        Assert.Equal((10, 0), await world.StockAsync(sale.Lot));
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task INV04_paid_at_the_second_it_is_released_one_of_the_two_holds(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 2, method: PaymentMethod.BankTransfer);
        var finance = await world.Given.VisitorAsync(Roles.Finance);
        world.Clock.MoveTo(new DateOnly(2026, 6, 7));

        var release = Task.Run(() => ReleaseAsync(world));
        var record = Task.Run(() => RecordAsync(world, finance, sale.Part.OrderId, Total, "VIR 1"));
        await Task.WhenAll(release, record);

        var status = (await sale.NowAsync()).Status;
        Assert.Equal(status is CooperativeOrderStatus.Cancelled ? (10, 0) : (10, 2), await world.StockAsync(sale.Lot));
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task A_transfer_that_comes_after_the_release_is_owed_back(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 2, method: PaymentMethod.BankTransfer);
        var finance = await world.Given.VisitorAsync(Roles.Finance);
        world.Clock.MoveTo(new DateOnly(2026, 6, 7));
        await ReleaseAsync(world);

        await RecordAsync(world, finance, sale.Part.OrderId, Total, "VIR 1");
        await RunReturnsAsync(world);

        Assert.Equal(-Total, await world.BalanceAsync(AccountKind.RefundPayable));
        Assert.Equal(Money.Zero, await world.BalanceAsync(AccountKind.BuyerPrepayment));
    }

    [DatabaseTheory]
    public async Task A_declined_part_that_was_paid_is_owed_back_once(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 2, method: PaymentMethod.BankTransfer);
        await RecordAsync(world, await world.Given.VisitorAsync(Roles.Finance), sale.Part.OrderId, Total, "VIR 1");

        await world.AskAsync<DeclineOrder, Outcome>(decline => decline.RunAsync(new(sale.Staff, sale.Part.CooperativeId, sale.Part.Id, "Plus rien"), default));
        await RunReturnsAsync(world);
        var again = await world.AskAsync<ReturnPrepayment, Outcome>(back => back.RunAsync(new(new(sale.Part.Id)), default));

        Assert.False(again.IsRefused);
        Assert.Equal(Total, await world.ReadAsync(db => db.Refunds.Select(refund => refund.Amount).SingleAsync()));
        Assert.Equal(-Total, await world.BalanceAsync(AccountKind.RefundPayable));
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task What_a_prepaid_buyer_refused_at_the_door_is_owed_back_and_the_rest_is_sold(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 2, method: PaymentMethod.BankTransfer);
        await RecordAsync(world, await world.Given.VisitorAsync(Roles.Finance), sale.Part.OrderId, Total, "VIR 1");
        await sale.Trade.PackAsync(sale.Staff, sale.Part);
        await sale.DeliverAsync(1);
        var refused = (await sale.DispatchAsync(1)).Value.Shipment;

        await sale.Trade.RefuseAsync(sale.Staff, sale.Part, refused);
        await RunReturnsAsync(world);

        Assert.Equal(-Money.FromCentimes(95_00), await world.BalanceAsync(AccountKind.RefundPayable));
        Assert.Equal(Money.Zero, await world.BalanceAsync(AccountKind.BuyerPrepayment));
        Assert.Equal(CooperativeOrderStatus.Delivered, (await sale.NowAsync()).Status);
    }

    private static Task<Outcome> RecordAsync(TestWorld world, Visitor visitor, Id<Order> order, Money amount, string reference) =>
        world.AskAsync<RecordTransfer, Outcome>(record => record.RunAsync(new(visitor, order, amount, reference), default));

    private static Task<Outcome<int>> ReleaseAsync(TestWorld world) =>
        world.AskAsync<ReleaseUnpaidOrders, Outcome<int>>(release => release.RunAsync(default));

    /// <summary>Runs the handler as the runner would, for every such job that waits.</summary>
    private static async Task RunReturnsAsync(TestWorld world)
    {
        var handler = world.Services.GetServices<JobHandler>().Single(row => row.Kind == JobKinds.ReturnPrepayment);
        foreach (var payload in await world.ReadAsync(db => db.Jobs.Where(job => job.Kind == handler.Kind).Select(job => job.Payload).ToListAsync()))
        {
            await using var scope = world.Services.CreateAsyncScope();
            Assert.False((await handler.RunAsync(scope.ServiceProvider, payload, default)).IsRefused);
        }
    }
}
