using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Ledger;
using Marketplace.Application.Settlements;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Ledger;
using Marketplace.Domain.Orders;
using Marketplace.Domain.Settlements;
using Marketplace.Tests.Audit;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Settlements;

public sealed class SettlementTests
{
    private static readonly YearMonth May = new(2025, 5);

    [DatabaseTheory]
    public async Task A_month_is_what_the_books_owe_for_goods_and_delivery(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine, new(2025, 1, 1));
        var finance = await FinanceAsync(world);
        var cooperative = await SoldInMayAsync(world, CashHolder.Carrier);

        Assert.False((await CloseAsync(world, finance, cooperative, May)).IsRefused);

        var settlement = await SettlementAsync(world, May);
        // 10 × 95.00 less 3 % and 1.2 %, and 15.00 for the parcel.
        Assert.Equal((91_010, 1_500, 0, 0, 92_510), Amounts(settlement));
        await world.AuditAsync();
    }

    [DatabaseTheory]
    public async Task A_month_is_closed_once(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine, new(2025, 1, 1));
        var finance = await FinanceAsync(world);
        var cooperative = await SoldInMayAsync(world, CashHolder.Carrier);
        await CloseAsync(world, finance, cooperative, May);

        var again = await CloseAsync(world, finance, cooperative, May);

        Assert.Equal("Settlement.AlreadyClosed", again.Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task Refuses_a_month_that_is_not_over_and_one_after_an_open_one(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine, new(2025, 1, 1));
        var finance = await FinanceAsync(world);
        var cooperative = await SoldInMayAsync(world, CashHolder.Carrier);

        var running = await CloseAsync(world, finance, cooperative, May.Next);
        world.Clock.MoveTo(new(2025, 7, 1));
        var skipping = await CloseAsync(world, finance, cooperative, May.Next);

        Assert.Equal("Settlement.MonthNotOver", running.Refusal?.Key);
        Assert.Equal("Settlement.EarlierMonthOpen", skipping.Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task Cash_the_cooperative_keeps_is_set_off_and_what_it_owes_is_carried(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine, new(2025, 1, 1));
        var finance = await FinanceAsync(world);
        var cooperative = await SoldInMayAsync(world, CashHolder.Cooperative);
        await CloseAsync(world, finance, cooperative, May);
        var product = await world.Given.ProductAsync(cooperative, Money.OfDirhams(100));
        await new GivenTrades(world).DeliveredAsync(cooperative, new(2025, 6, 10), (product, 10));
        world.Clock.MoveTo(new(2025, 7, 1));

        await CloseAsync(world, finance, cooperative, May.Next);

        // 950.00 and 15.00 taken in cash, of which 39.90 is not the cooperative's.
        Assert.Equal((91_010, 1_500, 96_500, 0, -3_990), Amounts(await SettlementAsync(world, May)));
        Assert.Equal((95_800, 1_500, 0, -3_990, 93_310), Amounts(await SettlementAsync(world, May.Next)));
        await world.AuditAsync();
    }

    [DatabaseTheory]
    public async Task A_payout_clears_the_months_it_settles_to_the_centime(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine, new(2025, 1, 1));
        var finance = await FinanceAsync(world);
        var cooperative = await SoldInMayAsync(world, CashHolder.Cooperative);
        await CloseAsync(world, finance, cooperative, May);
        var product = await world.Given.ProductAsync(cooperative, Money.OfDirhams(100));
        await new GivenTrades(world).DeliveredAsync(cooperative, new(2025, 6, 10), (product, 10));
        world.Clock.MoveTo(new(2025, 7, 1));
        await CloseAsync(world, finance, cooperative, May.Next);

        await PaidAsync(world, finance, await SettlementAsync(world, May.Next));

        var sheet = await world.AskAsync<CooperativeStatement, CooperativeStatement.Sheet>(query => query.LoadAsync(cooperative.Id, new(2025, 7), default));
        Assert.Equal((93_310, -93_310, 0), (sheet.Opening.Centimes, sheet.Turnover.Centimes, sheet.Closing.Centimes));
        var balance = await world.AskAsync<TrialBalance, TrialBalance.Sheet>(query => query.LoadAsync(new(2025, 7, 1), default));
        Assert.True(balance.Sum.IsZero);
        Assert.Equal(
            [0, 0, 0],
            new[] { AccountKind.CooperativePayable, AccountKind.DeliveryPayable, AccountKind.CashWithCooperative }
                .Select(kind => balance.Rows.Single(row => row.Kind == kind).Balance.Centimes));
        await world.AuditAsync();
    }

    [DatabaseTheory]
    public async Task INV24_a_payout_takes_two_persons(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine, new(2025, 1, 1));
        var finance = await FinanceAsync(world);
        var cooperative = await SoldInMayAsync(world, CashHolder.Carrier);
        await CloseAsync(world, finance, cooperative, May);
        var payout = await PrepareAsync(world, finance, await SettlementAsync(world, May));

        var alone = await ConfirmAsync(world, finance, payout.Value);

        Assert.Equal("Payout.NeedsTwoPersons", alone.Refusal?.Key);
        Assert.False(await world.ReadAsync(db => db.LedgerTransactions.AnyAsync(row => row.Event == LedgerEvent.PayoutMade)));
    }

    [DatabaseTheory]
    public async Task INV23_a_settlement_is_paid_once_however_many_confirm_it(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine, new(2025, 1, 1));
        var finance = await FinanceAsync(world);
        var cooperative = await SoldInMayAsync(world, CashHolder.Carrier);
        await CloseAsync(world, finance, cooperative, May);
        var settlement = await SettlementAsync(world, May);
        var prepared = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PrepareAsync(world, finance, settlement)));
        var other = await FinanceAsync(world);

        var confirmed = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
            ConfirmAsync(world, other, prepared.Single(payout => !payout.IsRefused).Value)));

        Assert.Single(confirmed, outcome => !outcome.IsRefused);
        Assert.Equal(-92_510, await world.ReadAsync(db => db.LedgerEntries
            .Where(entry => entry.Kind == AccountKind.PlatformBank).SumAsync(entry => entry.Amount.Centimes)));
        await world.AuditAsync();
    }

    [DatabaseTheory]
    public async Task INV22_pays_nothing_to_who_owes_and_never_more_than_the_books_owe(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine, new(2025, 1, 1));
        var finance = await FinanceAsync(world);
        var cooperative = await world.Given.CooperativeAsync();
        var product = await world.Given.ProductAsync(cooperative, Money.OfDirhams(95));
        var sales = new GivenTrades(world);
        var part = await sales.DeliveredAsync(cooperative, new(2025, 5, 3), (product, 10));
        world.Clock.MoveTo(new(2025, 6, 1));
        await CloseAsync(world, finance, cooperative, May);
        var payout = await PrepareAsync(world, finance, await SettlementAsync(world, May));
        await sales.RefundedAsync(part, product, 10, new(2025, 6, 2));

        var late = await ConfirmAsync(world, await FinanceAsync(world), payout.Value);

        Assert.Equal("Payout.MoreThanOwed", late.Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task Only_finance_closes_and_pays(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine, new(2025, 1, 1));
        var cooperative = await SoldInMayAsync(world, CashHolder.Carrier);
        var president = await world.Given.StaffAsync(cooperative);

        Assert.Equal(Refusal.NotFound, (await CloseAsync(world, president, cooperative, May)).Refusal);
        Assert.Equal(Refusal.NotFound, (await ConfirmAsync(world, president, new(1))).Refusal);
    }

    [DatabaseTheory]
    public async Task The_auditor_finds_what_is_wrong_with_settlements_and_payouts(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine, new(2025, 1, 1));
        var finance = await FinanceAsync(world);
        var cooperative = await SoldInMayAsync(world, CashHolder.Carrier);
        await CloseAsync(world, finance, cooperative, May);
        await PaidAsync(world, finance, await SettlementAsync(world, May));

        string[] missed =
        [
            .. await world.MissedAsync("INV-22", "ASettlementIsItsMonthInTheBooks", "UPDATE \"Settlements\" SET \"GoodsCentimes\" = \"GoodsCentimes\" + 1"),
            .. await world.MissedAsync("INV-22", "WhatIsCarriedIsWhatCouldNotBePaid", "UPDATE \"Settlements\" SET \"CarriedCentimes\" = -1"),
            .. await world.MissedAsync("INV-22", "APayoutIsWhatWasDue", "UPDATE \"Payouts\" SET \"AmountCentimes\" = \"AmountCentimes\" + 1"),
            .. await world.MissedAsync("INV-22", "PayoutsAreInTheBooks", "DELETE FROM \"LedgerTransactions\" WHERE \"Event\" = 'PayoutMade'"),
            .. await world.MissedAsync("INV-24", "APayoutTakesTwoPersons", "UPDATE \"Payouts\" SET \"ExecutedBy\" = \"PreparedBy\""),
        ];

        Assert.Empty(missed);
    }

    private static async Task<Cooperative> SoldInMayAsync(TestWorld world, CashHolder holder)
    {
        var cooperative = await world.Given.CooperativeAsync();
        var product = await world.Given.ProductAsync(cooperative, Money.OfDirhams(95));
        await new GivenTrades(world) { Holder = holder }.DeliveredAsync(cooperative, new(2025, 5, 3), (product, 10));
        world.Clock.MoveTo(new(2025, 6, 1));
        return cooperative;
    }

    private static Task<Visitor> FinanceAsync(TestWorld world) => world.Given.VisitorAsync(Roles.Finance);

    private static Task<Outcome<Id<Settlement>>> CloseAsync(TestWorld world, Visitor by, Cooperative cooperative, YearMonth month) =>
        world.AskAsync<CloseSettlement, Outcome<Id<Settlement>>>(close => close.RunAsync(new(by, cooperative.Id, month), default));

    private static Task<Outcome<Id<Payout>>> PrepareAsync(TestWorld world, Visitor by, Settlement settlement) =>
        world.AskAsync<PreparePayout, Outcome<Id<Payout>>>(prepare => prepare.RunAsync(new(by, settlement.Id), default));

    private static Task<Outcome> ConfirmAsync(TestWorld world, Visitor by, Id<Payout> payout) =>
        world.AskAsync<ConfirmPayout, Outcome>(confirm => confirm.RunAsync(new(by, payout, "VIR-2025-0001"), default));

    private static async Task PaidAsync(TestWorld world, Visitor finance, Settlement settlement)
    {
        var payout = await PrepareAsync(world, finance, settlement);
        Assert.Null((await ConfirmAsync(world, await FinanceAsync(world), payout.Value)).Refusal);
    }

    private static Task<Settlement> SettlementAsync(TestWorld world, YearMonth month) =>
        world.ReadAsync(db => db.Settlements.AsNoTracking().SingleAsync(row => row.Month == month));

    private static (long Goods, long Delivery, long CashHeld, long Carried, long Due) Amounts(Settlement row) =>
        (row.Goods.Centimes, row.Delivery.Centimes, row.CashHeld.Centimes, row.Carried.Centimes, row.Due.Centimes);
}
