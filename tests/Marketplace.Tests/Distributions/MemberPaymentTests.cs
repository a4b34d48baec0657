using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Distributions;
using Marketplace.Domain.Common;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Ledger;
using Marketplace.Tests.Audit;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Distributions;

public sealed class MemberPaymentTests
{
    [DatabaseTheory]
    public async Task A_payment_lowers_what_she_is_owed(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await ApprovedMayAsync(world);

        await PayAsync(honey, member: 1, "first", Money.OfDirhams(1_000));

        var sheet = await AccountsAsync(honey);
        var account = sheet.Accounts.Single(row => row.Member == honey.Members[0].Id);
        Assert.Equal((2_067_46, 1_000_00, 1_067_46), (account.Attributed.Centimes, account.Paid.Centimes, account.Owed.Centimes));
        Assert.Equal(5_253_70 - 1_000_00, sheet.Owed.Centimes);
        await world.AuditAsync();
    }

    [DatabaseTheory]
    public async Task Refuses_more_than_she_is_owed(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await ApprovedMayAsync(world);

        var outcome = await PayAsync(honey, member: 5, "too much", Money.OfDirhams(355, 76));

        Assert.Equal(new Refusal("MemberPayment.MoreThanOwed", Money.OfDirhams(355, 75)) { Field = "Amount" }, outcome.Refusal);
    }

    [DatabaseTheory]
    public async Task Eight_payments_at_once_never_exceed_what_she_is_owed(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await ApprovedMayAsync(world);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            PayAsync(honey, member: 1, $"race-{number}", Money.OfDirhams(600))));

        Assert.Equal(3, outcomes.Count(outcome => !outcome.IsRefused));
        Assert.All(outcomes.Where(outcome => outcome.IsRefused), outcome => Assert.Equal("MemberPayment.MoreThanOwed", outcome.Refusal!.Key));
        Assert.Equal(-267_46, await world.ReadAsync(db => db.LedgerEntries
            .Where(entry => entry.Kind == AccountKind.MemberPayable && entry.MemberId == honey.Members[0].Id)
            .SumAsync(entry => entry.Amount.Centimes)));
        await world.AuditAsync();
    }

    [DatabaseTheory]
    public async Task BAD42_the_same_form_pays_once(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await ApprovedMayAsync(world);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PayAsync(honey, member: 1, "one form", Money.OfDirhams(100))));

        Assert.Single(outcomes.Select(outcome => outcome.Value).Distinct());
        Assert.Equal(1, await world.ReadAsync(db => db.MemberPayments.CountAsync()));
    }

    [DatabaseTheory]
    public async Task Only_she_says_in_the_app_that_she_was_paid(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await ApprovedMayAsync(world);
        var payment = (await PayAsync(honey, member: 1, "first", Money.OfDirhams(100))).Value;
        var herself = await world.Given.VisitorAsync();
        await world.AskAsync<MarketplaceDb, int>(async db =>
        {
            (await db.Members.SingleAsync(member => member.Id == honey.Members[0].Id)).SignInAs(herself.Account!.Value);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(Refusal.NotFound, (await SayAsync(world, honey.Treasurer, payment, AcknowledgementState.InApp)).Refusal);
        Assert.Null((await SayAsync(world, herself, payment, AcknowledgementState.InApp)).Refusal);
        Assert.Equal("MemberPayment.AlreadyAcknowledged", (await SayAsync(world, honey.Treasurer, payment, AcknowledgementState.BySignature)).Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task She_sees_her_months_and_payments_and_nobody_elses(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await ApprovedMayAsync(world);
        await PayAsync(honey, member: 4, "first", Money.OfDirhams(500));
        var other = await world.Given.VisitorAsync();

        var sheet = await DetailsAsync(honey, honey.Treasurer, member: 4);

        var may = sheet!.Months.Single(month => month.Channel is Channel.Marketplace);
        Assert.Equal((855, 243_68, 278_96, 522_64), (may.Minutes, may.Pay.Centimes, may.Share.Centimes, may.Income.Centimes));
        Assert.Equal((24_368, 244_955), (may.Weight, may.WeightOfAll));
        Assert.Equal((522_64, 500_00), (sheet.Attributed.Centimes, sheet.Paid.Centimes));
        Assert.Null(await DetailsAsync(honey, other, member: 4));
    }

    [DatabaseTheory]
    public async Task INV26_a_refund_after_sharing_leaves_members_what_they_were_given(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await ApprovedMayAsync(world);
        await PayAsync(honey, member: 1, "all", Money.OfDirhams(2_067, 46));

        await honey.JuneAsync();
        await honey.ApprovedAsync(HoneyCooperative.June);

        var sheet = await AccountsAsync(honey);
        Assert.All(sheet.Accounts, account => Assert.False(account.Owed.IsNegative));
        Assert.Equal(-61_08, (await honey.StatementAsync(HoneyCooperative.June)).CarryOut.Centimes);
        await world.AuditAsync();
    }

    [DatabaseTheory]
    public async Task The_auditor_finds_what_is_wrong_with_payments(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await ApprovedMayAsync(world);
        await PayAsync(honey, member: 1, "first", Money.OfDirhams(100));

        string[] missed =
        [
            .. await world.MissedAsync("PRG-2.9", "PaidIsWhatTheBooksPaid", "UPDATE \"MemberPayments\" SET \"AmountCentimes\" = 1"),
            .. await world.MissedAsync("PRG-2.9", "AnAcknowledgementHasItsTime", "UPDATE \"MemberPayments\" SET \"Acknowledgement\" = 'InApp'"),
        ];

        Assert.Empty(missed);
    }

    private static async Task<HoneyCooperative> ApprovedMayAsync(TestWorld world)
    {
        var honey = await HoneyCooperative.OpenAsync(world);
        await honey.ApprovedMayAsync();
        return honey;
    }

    private static Task<Outcome<Id<MemberPayment>>> PayAsync(HoneyCooperative honey, int member, string operation, Money amount) =>
        honey.World.AskAsync<PayMember, Outcome<Id<MemberPayment>>>(pay => pay.RunAsync(
            new(honey.Treasurer, honey.Cooperative.Id, honey.Members[member - 1].Id, new(operation, amount, new(2025, 6, 3), MemberPaymentMethod.Cash)), default));

    private static Task<Outcome> SayAsync(TestWorld world, Visitor by, Id<MemberPayment> payment, AcknowledgementState how) =>
        world.AskAsync<AcknowledgePayment, Outcome>(acknowledge => acknowledge.RunAsync(new(by, payment, how), default));

    private static Task<MemberAccounts.Sheet> AccountsAsync(HoneyCooperative honey) =>
        honey.World.AskAsync<MemberAccounts, MemberAccounts.Sheet>(query => query.LoadAsync(honey.Cooperative.Id, default));

    private static Task<MemberShareDetails.Sheet?> DetailsAsync(HoneyCooperative honey, Visitor by, int member) =>
        honey.World.AskAsync<MemberShareDetails, MemberShareDetails.Sheet?>(query =>
            query.FindAsync(by, honey.Cooperative.Id, honey.Members[member - 1].Id, default));
}
