using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Payments;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Ledger;
using Marketplace.Domain.Payments;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Payments;

public sealed class RefundTests
{
    private static readonly AccountKind[] Shares =
        [AccountKind.CooperativePayable, AccountKind.DeliveryPayable, AccountKind.PlatformCommission, AccountKind.PaymentFees];

    [DatabaseTheory]
    public async Task INV26_refunds_of_everything_bring_every_share_back_to_nothing(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 7, centimes: 33_33);
        await sale.Trade.FulfilAsync(sale.Staff, sale.Part);

        await GrantAsync(world, sale, "a", 3);
        await GrantAsync(world, sale, "b", 1);
        await GrantAsync(world, sale, "c", 3, withDelivery: true);

        foreach (var account in Shares)
            Assert.Equal((account, Money.Zero), (account, await world.BalanceAsync(account)));
        Assert.Equal(-sale.Part.Total, await world.BalanceAsync(AccountKind.RefundPayable));
        Assert.Equal(sale.Part.Goods, Money.Sum(await world.ReadAsync(db => db.RefundFacts.Select(fact => fact.Amount).ToListAsync())));
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task INV12_no_more_is_refunded_than_was_delivered(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 3);
        await sale.Trade.FulfilAsync(sale.Staff, sale.Part);

        var granted = await GrantAsync(world, sale, "a", 2);
        var tooMany = await GrantAsync(world, sale, "b", 2);

        Assert.Equal(Money.FromCentimes(190_00), granted.Value.Amount);
        Assert.Equal("Refund.MoreThanDelivered", tooMany.Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task INV12_two_refunds_at_once_never_exceed_what_was_sold(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 3);
        await sale.Trade.FulfilAsync(sale.Staff, sale.Part);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => GrantAsync(world, sale, $"r{number}", 2)));

        Assert.Single(answers, answer => !answer.IsRefused);
        Assert.Equal(2, (await sale.NowAsync()).Lines[0].UnitsRefunded);
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task The_same_operation_grants_once(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 3);
        await sale.Trade.FulfilAsync(sale.Staff, sale.Part);

        var (first, second) = (await GrantAsync(world, sale, "a", 1), await GrantAsync(world, sale, "a", 1));

        Assert.Equal(first.Value, second.Value);
        Assert.Equal(1, await world.ReadAsync(db => db.RefundFacts.CountAsync()));
    }

    [DatabaseTheory]
    public async Task INV12_six_clicks_of_one_operation_grant_one_refund(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 3);
        await sale.Trade.FulfilAsync(sale.Staff, sale.Part);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => GrantAsync(world, sale, "a", 1)));

        Assert.Single(answers.Select(answer => answer.Value).Distinct());
        Assert.Equal(1, (await sale.NowAsync()).Lines[0].UnitsRefunded);
    }

    [DatabaseTheory]
    public async Task BAD_numbers_of_units_are_refused_with_a_sentence(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 3);
        await sale.Trade.FulfilAsync(sale.Staff, sale.Part);
        await GrantAsync(world, sale, "a", 1);

        foreach (var units in new[] { int.MaxValue, int.MinValue, -1 })
            Assert.Equal("Refund.MoreThanDelivered", (await GrantAsync(world, sale, $"b{units}", units)).Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task Nothing_is_refunded_before_it_was_delivered(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 3);

        Assert.Equal("Refund.MoreThanDelivered", (await GrantAsync(world, sale, "a", 1)).Refusal?.Key);
        Assert.Equal("Refund.Nothing", (await GrantAsync(world, sale, "b", 0, withDelivery: true)).Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task INV05_food_that_came_back_is_written_off_not_sold(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 3);
        await sale.Trade.FulfilAsync(sale.Staff, sale.Part);

        await GrantAsync(world, sale, "a", 2, cameBack: true);

        var movements = await world.ReadAsync(db => db.StockMovements.Where(row => row.Cause == "refund:a").ToListAsync());
        Assert.Equal([(MovementKind.Returned, 2L), (MovementKind.Lost, -2L)], movements.OrderBy(row => row.Id).Select(row => (row.Kind, row.Units)));
        Assert.Equal((7, 0), await world.StockAsync(sale.Lot));
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task A_refund_is_split_over_the_sales_of_its_line_oldest_first(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 5);
        await sale.Trade.PackAsync(sale.Staff, sale.Part);
        await sale.DeliverAsync(2);
        await sale.DeliverAsync(3);

        await GrantAsync(world, sale, "a", 3);

        var facts = await world.ReadAsync(db => db.RefundFacts.OrderBy(fact => fact.SalesFactId).Select(fact => fact.Units).ToListAsync());
        Assert.Equal([2, 1], facts);
    }

    [DatabaseTheory]
    public async Task A_cooperative_grants_up_to_a_limit_and_finance_beyond(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 50, ordered: 20);
        await sale.Trade.FulfilAsync(sale.Staff, sale.Part);
        var finance = await world.Given.VisitorAsync(Roles.Finance);

        var own = await GrantAsync(world, sale, "a", 11);
        var granted = await GrantAsync(world, sale, "b", 11, visitor: finance);
        var samePerson = await PayOutAsync(world, finance, granted.Value.Refund);
        var another = await PayOutAsync(world, await world.Given.VisitorAsync(Roles.Finance), granted.Value.Refund);

        Assert.Equal("Refund.AboveLimit", own.Refusal?.Key);
        Assert.Equal("Refund.NeedsAnotherPerson", samePerson.Refusal?.Key);
        Assert.False(another.IsRefused);
        Assert.Equal(Money.Zero, await world.BalanceAsync(AccountKind.RefundPayable));
    }

    [DatabaseTheory]
    public async Task A_refund_is_paid_out_once(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 3);
        await sale.Trade.FulfilAsync(sale.Staff, sale.Part);
        var finance = await world.Given.VisitorAsync(Roles.Finance);
        await GrantAsync(world, sale, "a", 1);
        var due = await world.AskAsync<RefundsToPay, IReadOnlyList<RefundsToPay.Row>>(refunds => refunds.LoadAsync(finance, null, null, default));

        var (first, second) = (await PayOutAsync(world, finance, due.Single().Refund), await PayOutAsync(world, finance, due.Single().Refund));

        Assert.False(first.IsRefused);
        Assert.Equal("Refund.PaidBefore", second.Refusal?.Key);
        Assert.Equal(-Money.FromCentimes(95_00), await world.BalanceAsync(AccountKind.PlatformBank));
    }

    private static Task<Outcome<RefundOrder.Result>> GrantAsync(
        TestWorld world, Sale sale, string operation, int units, bool withDelivery = false, bool cameBack = false, Visitor? visitor = null) =>
        world.AskAsync<RefundOrder, Outcome<RefundOrder.Result>>(refund => refund.RunAsync(
            new(
                visitor ?? sale.Staff, sale.Part.CooperativeId, sale.Part.Id, operation,
                [new(sale.Line, units, cameBack)], withDelivery, RefundReason.DamagedOnArrival, "Pot fendu"),
            default));

    private static Task<Outcome> PayOutAsync(TestWorld world, Visitor visitor, Id<Refund> refund) =>
        world.AskAsync<PayOutRefund, Outcome>(pay => pay.RunAsync(new(visitor, refund, FromCooperativeCash: false, "VIR 9"), default));
}
