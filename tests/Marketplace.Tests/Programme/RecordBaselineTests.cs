using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Programme;

public sealed class RecordBaselineTests
{
    private static readonly YearMonth May = new(2025, 5);

    [DatabaseTheory]
    public async Task Months_that_were_not_read_stay_missing(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var story = await OpenAsync(world);

        var outcome = await story.RecordAsync(May, Money.OfDirhams(612));

        Assert.Equal(1, outcome.Value);
        Assert.Equal([May], await world.ReadAsync(db => db.BaselineMonths.Select(row => row.Month).ToListAsync()));
    }

    [DatabaseTheory]
    public async Task A_correction_supersedes_with_its_reason_and_the_old_figure_stays(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var story = await OpenAsync(world);
        await story.RecordAsync(May, Money.OfDirhams(612));

        Assert.Equal("Baseline.ReasonMissing", (await story.RecordAsync(May, Money.OfDirhams(700))).Refusal?.Key);
        await story.RecordAsync(May, Money.OfDirhams(700), "Relu avec la trésorière");

        var rows = await world.ReadAsync(db => db.BaselineMonths.OrderBy(row => row.Id).ToListAsync());
        Assert.Equal([61_200, 70_000], rows.Select(row => row.Paid.Centimes));
        Assert.Equal([false, true], rows.Select(row => row.SupersededAt is null));
        Assert.Equal("Relu avec la trésorière", rows[1].CorrectionReason);
    }

    [DatabaseTheory]
    public async Task The_same_figure_again_changes_nothing(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var story = await OpenAsync(world);
        await story.RecordAsync(May, Money.OfDirhams(612));

        Assert.Equal(0, (await story.RecordAsync(May, Money.OfDirhams(612))).Value);
    }

    [DatabaseTheory]
    public async Task Without_her_consent_nothing_is_measured(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var story = await OpenAsync(world);
        await world.AskAsync<WithdrawConsent, Outcome>(withdraw =>
            withdraw.RunAsync(new(story.Coach, story.Member.Id, ConsentPurpose.IncomeMeasurement), default));

        Assert.Equal("Baseline.NoConsent", (await story.RecordAsync(May, Money.OfDirhams(612))).Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task Months_after_coaching_began_are_no_baseline(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var story = await OpenAsync(world);
        var other = await story.Given.MemberAsync(story.Cooperative);
        await story.Given.SessionAsync(story.Coach, story.Cooperative, new(2025, 4, 9), 120, story.Member, other);

        Assert.Equal("Baseline.AfterCoachingStart", (await story.RecordAsync(new(2025, 4), Money.OfDirhams(1))).Refusal?.Key);
        Assert.Equal("Baseline.TooOld", (await story.RecordAsync(new(2023, 3), Money.OfDirhams(1))).Refusal?.Key);
        Assert.False((await story.RecordAsync(new(2023, 4), Money.OfDirhams(1))).IsRefused);
        Assert.False((await story.RecordAsync(new(2025, 3), Money.Zero)).IsRefused);
    }

    [DatabaseTheory]
    public async Task Only_who_follows_the_cooperative_writes_its_baseline(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var story = await OpenAsync(world);
        var elsewhere = await story.Given.CoachAsync(await story.Given.CooperativeAsync());

        Assert.Equal(Refusal.NotFound, (await (story with { Coach = elsewhere }).RecordAsync(May, Money.OfDirhams(612))).Refusal);
        Assert.False((await (story with { Coach = await story.Given.OfficerAsync() }).RecordAsync(May, Money.OfDirhams(612))).IsRefused);
    }

    private static async Task<Story> OpenAsync(TestWorld world)
    {
        var given = new GivenProgramme(world);
        var cooperative = await given.CooperativeAsync();
        var member = await given.MemberAsync(cooperative);
        return new(world, given, cooperative, member, await given.CoachAsync(cooperative));
    }

    private sealed record Story(TestWorld World, GivenProgramme Given, Cooperative Cooperative, Member Member, Visitor Coach)
    {
        public Task<Outcome<int>> RecordAsync(YearMonth month, Money paid, string reason = "") =>
            World.AskAsync<RecordBaseline, Outcome<int>>(record => record.RunAsync(
                new(Coach, Cooperative.Id, Member.Id, new Dictionary<YearMonth, Money> { [month] = paid }, BaselineSource.PayBook, new(2026, 5, 31), reason),
                default));
    }
}
