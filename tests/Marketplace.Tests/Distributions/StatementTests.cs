using Marketplace.Application.Database;
using Marketplace.Application.Distributions;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Ledger;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Distributions;

public sealed class StatementTests
{
    [DatabaseTheory]
    public async Task Preparing_again_supersedes_the_draft_and_keeps_it(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await PreparedMayAsync(world);

        await honey.CostsAsync(HoneyCooperative.May, Money.OfDirhams(400), Money.OfDirhams(1_187, 40), Money.OfDirhams(2_000));
        await honey.PrepareAsync(HoneyCooperative.May);

        Assert.Equal(3_515_41, (await honey.StatementAsync(HoneyCooperative.May)).Result.Centimes);
        Assert.Equal(2, await world.ReadAsync(db => db.SurplusStatements.CountAsync(row => row.Status == StatementStatus.Superseded)));
        Assert.Equal(4, await world.ReadAsync(db => db.CooperativeCosts.CountAsync()));
    }

    [DatabaseTheory]
    public async Task Refuses_to_approve_what_no_longer_matches_the_records(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await PreparedMayAsync(world);
        var draft = await honey.StatementAsync(HoneyCooperative.May);
        await honey.CostsAsync(HoneyCooperative.May, Money.OfDirhams(400), Money.OfDirhams(1_187, 40), Money.OfDirhams(2_000));

        var outcome = await honey.ApproveAsync(draft.Id);

        Assert.Equal("Statement.OutOfDate", outcome.Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task INV25_takes_two_persons_and_the_president(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await PreparedMayAsync(world);
        var byTreasurer = await honey.ApproveAsync((await honey.StatementAsync(HoneyCooperative.May)).Id, by: honey.Treasurer);
        await honey.PrepareAsync(HoneyCooperative.May, by: honey.President);

        var alone = await honey.ApproveAsync((await honey.StatementAsync(HoneyCooperative.May)).Id);

        Assert.Equal("Statement.NeedsPresident", byTreasurer.Refusal?.Key);
        Assert.Equal("Statement.NeedsTwoPersons", alone.Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task A_month_is_approved_once_however_many_presidents_press(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await PreparedMayAsync(world);
        var draft = (await honey.StatementAsync(HoneyCooperative.May)).Id;
        var others = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => world.Given.StaffAsync(honey.Cooperative)));

        var outcomes = await Task.WhenAll(others.Select(president => honey.ApproveAsync(draft, by: president)));

        Assert.Single(outcomes, outcome => !outcome.IsRefused);
        Assert.Equal(1, await world.ReadAsync(db => db.LedgerTransactions.CountAsync(row => row.Event == LedgerEvent.SurplusShared)));
        await world.AuditAsync();
    }

    [DatabaseTheory]
    public async Task Refuses_a_month_after_an_open_one(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await PreparedMayAsync(world);
        await honey.JuneAsync();

        var outcome = await honey.PrepareAsync(HoneyCooperative.June);

        Assert.Equal(new Refusal("Statement.EarlierMonthOpen", HoneyCooperative.May), outcome.Refusal);
    }

    [DatabaseTheory]
    public async Task An_approved_month_is_frozen(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);
        await honey.ApprovedMayAsync();
        var late = new ContributionFacts(
            honey.Cooperative.Id, honey.Members[5].Id, HoneyCooperative.May, null, ContributionKind.Minutes, 60, Money.OfDirhams(17), ChannelTag.Mixed);

        var prepared = await honey.PrepareAsync(HoneyCooperative.May);
        var brought = await world.AskAsync<RecordContribution, Outcome<Id<Contribution>>>(record => record.RunAsync(new(honey.Treasurer, late), default));

        Assert.Equal("Statement.MonthFrozen", prepared.Refusal?.Key);
        Assert.Equal("Statement.MonthFrozen", brought.Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task A_running_month_may_be_looked_at_but_not_approved(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);
        await honey.SellMayAsync();
        await honey.RecordMayAsync();
        var draft = await honey.PrepareAsync(HoneyCooperative.May);

        var outcome = await honey.ApproveAsync(draft.Value);

        Assert.Equal("Statement.MonthNotOver", outcome.Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task Nothing_declared_elsewhere_charges_overhead_in_full_and_needs_a_written_override(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);
        await honey.SellMayAsync();
        world.Clock.MoveTo(new(2025, 5, 31));
        await honey.BroughtAsync(HoneyCooperative.May, 1, ContributionKind.Grams, 34_000, Money.OfDirhams(60));
        await honey.BroughtAsync(HoneyCooperative.May, 4, ContributionKind.Minutes, 600, Money.OfDirhams(17, 10));
        await honey.CostsAsync(HoneyCooperative.May, Money.Zero, Money.Zero, Money.OfDirhams(2_000));
        world.Clock.MoveTo(new(2025, 6, 2));
        var draft = (await honey.PrepareAsync(HoneyCooperative.May)).Value;

        var guarded = await honey.ApproveAsync(draft);
        var unexplained = await honey.ApproveAsync(draft, overrides: true);
        var confirmed = await honey.ApproveAsync(draft, overrides: true, note: "Le souk est à l’équilibre.");

        var may = await honey.StatementAsync(HoneyCooperative.May);
        Assert.Equal((true, 2_000_00, 2_040_00), (may.IsShareUnknown, may.Overhead.Centimes, may.MemberPay.Centimes));
        Assert.Equal("Statement.GuardNotKept", guarded.Refusal?.Key);
        Assert.Equal("Statement.OverrideNeedsReason", unexplained.Refusal?.Key);
        Assert.Null(confirmed.Refusal);
        Assert.True(may.IsGuardOverridden);
        Assert.Equal("Le souk est à l’équilibre.", may.ApprovalNote);
    }

    [DatabaseTheory]
    public async Task A_loss_at_the_souk_keeps_the_web_from_giving_out_its_surplus(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);
        await honey.SellMayAsync();
        await honey.RecordMayAsync();
        await world.AskAsync<RecordCosts, Outcome<int>>(record => record.RunAsync(
            new(honey.Treasurer, honey.Cooperative.Id, HoneyCooperative.May, [new(CostKind.Other, ChannelTag.OffPlatform, Money.OfDirhams(15_000))]), default));
        world.Clock.MoveTo(new(2025, 6, 2));
        var draft = (await honey.PrepareAsync(HoneyCooperative.May)).Value;

        var sheet = await world.AskAsync<StatementDetails, StatementDetails.Sheet?>(query =>
            query.FindAsync(honey.President, honey.Cooperative.Id, HoneyCooperative.May, default));
        var outcome = await honey.ApproveAsync(draft);

        Assert.False(sheet!.Guard.IsKept);
        Assert.Equal((true, 0), (sheet.Guard.IsKnown, sheet.Guard.Allowed.Centimes));
        Assert.Equal("Statement.GuardNotKept", outcome.Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task TV13_whoever_left_early_is_in_only_with_something_brought_in(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);
        await world.AskAsync<MarketplaceDb, int>(async db =>
        {
            foreach (var membership in await db.Memberships.Where(row => row.MemberId == honey.Members[1].Id || row.MemberId == honey.Members[5].Id).ToListAsync())
                Assert.Null(membership.End(new(2025, 5, 5), "Départ").Refusal);
            return await db.SaveChangesAsync();
        });

        await honey.ApprovedMayAsync();

        var members = (await honey.StatementAsync(HoneyCooperative.May)).Lines.Select(line => line.MemberId).ToList();
        Assert.Contains(honey.Members[1].Id, members);
        Assert.DoesNotContain(honey.Members[5].Id, members);
    }

    [DatabaseTheory]
    public async Task A_surplus_that_nobody_earned_is_kept_only_when_the_treasurer_says_so(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);
        await honey.SellMayAsync();
        world.Clock.MoveTo(new(2025, 6, 2));

        var refused = await honey.PrepareAsync(HoneyCooperative.May);
        var kept = await world.AskAsync<PrepareStatement, Outcome<Id<SurplusStatement>>>(prepare =>
            prepare.RunAsync(new(honey.Treasurer, honey.Cooperative.Id, HoneyCooperative.May, KeepUndistributed: true), default));

        var may = await honey.StatementAsync(HoneyCooperative.May);
        Assert.Equal("Distribution.NoWeights", refused.Refusal?.Key);
        Assert.False(kept.IsRefused);
        Assert.Equal((0, 0), (may.Distributable.Centimes, may.CarryOut.Centimes));
        Assert.True(may.OtherReserve.IsPositive);
    }

    [DatabaseTheory]
    public async Task Another_cooperatives_staff_finds_nothing(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await PreparedMayAsync(world);
        var stranger = await world.Given.StaffAsync(await world.Given.CooperativeAsync("AUT"));
        var draft = (await honey.StatementAsync(HoneyCooperative.May)).Id;

        Assert.Equal(Refusal.NotFound, (await honey.PrepareAsync(HoneyCooperative.May, by: stranger)).Refusal);
        Assert.Equal(Refusal.NotFound, (await honey.ApproveAsync(draft, by: stranger)).Refusal);
        Assert.Null(await world.AskAsync<StatementDetails, StatementDetails.Sheet?>(query =>
            query.FindAsync(stranger, honey.Cooperative.Id, HoneyCooperative.May, default)));
    }

    private static async Task<HoneyCooperative> PreparedMayAsync(TestWorld world)
    {
        var honey = await HoneyCooperative.OpenAsync(world);
        await honey.SellMayAsync();
        await honey.RecordMayAsync();
        world.Clock.MoveTo(new(2025, 6, 2));
        Assert.False((await honey.PrepareAsync(HoneyCooperative.May)).IsRefused);
        return honey;
    }
}
