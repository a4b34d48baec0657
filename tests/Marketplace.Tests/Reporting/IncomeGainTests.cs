using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Programme;
using Marketplace.Domain.Reporting;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Reporting;

public sealed class IncomeGainTests
{
    private static readonly DateOnly Collected = new(2025, 1, 10);

    [DatabaseTheory]
    public async Task TV04_the_figures_are_there_and_no_headline_is_made_of_another_season(DatabaseEngine engine)
    {
        await using var story = await ProgrammeStory.OpenAsync(engine, members: 5);
        await story.EarnAsync(Money.FromCentimes(98_450), Money.FromCentimes(103_180), Money.FromCentimes(111_351));
        foreach (var member in story.Members)
            await story.Given.BaselineAsync(story.Cooperative, member, Money.OfDirhams(612), Collected, new YearMonth(2022, 12));

        var gain = await story.GainAsync();

        Assert.Equal(5, gain.CountOf(GainStatus.OtherSeason));
        Assert.Equal((43_127L, 705L), (gain.Rows[0].Change!.Gain.Centimes, gain.Rows[0].Change!.GainPerMille!.Value));
        Assert.Equal((0, null), (gain.OnTime.People, gain.OnTime.Change));
        Assert.Equal(ClaimLevel.Count, gain.Claim);
    }

    [DatabaseTheory]
    public async Task The_same_quarter_before_makes_the_headline(DatabaseEngine engine)
    {
        await using var story = await ProgrammeStory.OpenAsync(engine, members: 5);
        await story.EarnAsync(Money.OfDirhams(900), Money.OfDirhams(1000), Money.OfDirhams(1100));
        await BaselinesAsync(story, Collected);

        var gain = await story.GainAsync();

        Assert.Equal((Money.OfDirhams(500), Money.OfDirhams(1000)), (gain.OnTime.Change!.Baseline, gain.OnTime.Change.Now));
        Assert.Equal((5, 5), (gain.Frame.Coverage.Observed, gain.Frame.Coverage.All));
        Assert.Equal(ClaimLevel.Change, gain.Claim);
    }

    [DatabaseTheory]
    public async Task Late_baselines_stand_apart(DatabaseEngine engine)
    {
        await using var story = await ProgrammeStory.OpenAsync(engine, members: 5);
        await story.EarnAsync(Money.OfDirhams(1000), Money.OfDirhams(1000), Money.OfDirhams(1000));
        var coach = await story.Given.CoachAsync(story.Cooperative);
        await story.Given.SessionAsync(coach, story.Cooperative, new(2025, 1, 1), 120, story.Members[0], story.Members[1]);
        await BaselinesAsync(story, Collected);

        var gain = await story.GainAsync();

        Assert.Equal((0, 5), (gain.OnTime.People, gain.Late.People));
        Assert.Equal(Money.OfDirhams(500), gain.Late.Change!.Gain);
        Assert.Equal(0, gain.Frame.Coverage.Observed);
    }

    [DatabaseTheory]
    public async Task A_month_without_declaration_is_missing_and_two_of_three_will_do(DatabaseEngine engine)
    {
        await using var story = await ProgrammeStory.OpenAsync(engine, members: 5);
        await story.EarnAsync(Money.OfDirhams(900), Money.OfDirhams(1100));
        await story.Given.StatementAsync(story.Cooperative, new(2025, 6), Channel.Marketplace, [.. story.Members.Select(member => (member, Money.OfDirhams(9000)))]);
        await BaselinesAsync(story, Collected);

        var gain = await story.GainAsync();

        Assert.Equal(Money.OfDirhams(1000), gain.OnTime.Change!.Now);
        Assert.All(gain.Rows, row => Assert.Equal(2, row.Months));
    }

    [DatabaseTheory]
    public async Task Fewer_than_five_people_are_counted_and_their_money_is_not_said(DatabaseEngine engine)
    {
        await using var story = await ProgrammeStory.OpenAsync(engine, members: 4);
        await story.EarnAsync(Money.OfDirhams(900), Money.OfDirhams(1000), Money.OfDirhams(1100));
        await BaselinesAsync(story, Collected);

        var (gain, income) = (await story.GainAsync(), await story.IncomeAsync());

        Assert.Equal((4, null, true), (gain.OnTime.People, gain.OnTime.Change, gain.OnTime.IsSuppressed));
        Assert.True(income.IsSuppressed);
        Assert.Null(income.Mean);
        Assert.Null(income.Median);
    }

    [DatabaseTheory]
    public async Task INV14_who_does_not_consent_is_in_no_mean_and_stays_in_the_coverage(DatabaseEngine engine)
    {
        await using var story = await ProgrammeStory.OpenAsync(engine, members: 6);
        await story.EarnAsync(Money.OfDirhams(900), Money.OfDirhams(1000), Money.OfDirhams(1100));
        await BaselinesAsync(story, Collected);
        var asOf = story.World.Clock.Now();
        story.World.Clock.MoveTo(new(2026, 6, 2));

        await story.World.AskAsync<MarketplaceDb, int>(db => db.Consents.Where(row => row.MemberId == story.Members[0].Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.WithdrawnAt, story.World.Clock.Now())));

        // Even for an instant before the withdrawal: it holds for every computation made after it.
        var gain = await story.GainAsync(asOf);
        Assert.Equal((5, 6), (gain.Frame.Coverage.Observed, gain.Frame.Coverage.All));
        Assert.Equal(1, gain.CountOf(GainStatus.NoConsent));
        Assert.DoesNotContain((await story.IncomeAsync(asOf)).Rows, row => row.Member.Id == story.Members[0].Id);
    }

    [DatabaseTheory]
    public async Task A_baseline_is_read_as_it_was_known_at_the_instant(DatabaseEngine engine)
    {
        await using var story = await ProgrammeStory.OpenAsync(engine, members: 5);
        await story.EarnAsync(Money.OfDirhams(1000), Money.OfDirhams(1000), Money.OfDirhams(1000));
        await BaselinesAsync(story, Collected);
        var before = story.World.Clock.Now();
        story.World.Clock.MoveTo(new(2026, 6, 2));
        await SupersedeAsync(story, Money.OfDirhams(200));
        story.World.Clock.MoveTo(new(2026, 6, 3));

        Assert.Equal(Money.OfDirhams(500), (await story.GainAsync(before)).OnTime.Change!.Gain);
        Assert.Equal(Money.OfDirhams(800), (await story.GainAsync()).OnTime.Change!.Gain);
    }

    [DatabaseTheory]
    public async Task A_person_without_baseline_is_missing_and_not_zero(DatabaseEngine engine)
    {
        await using var story = await ProgrammeStory.OpenAsync(engine, members: 6);
        await story.EarnAsync(Money.OfDirhams(1000), Money.OfDirhams(1000), Money.OfDirhams(1000));
        foreach (var member in story.Members.Skip(1))
            await story.Given.BaselineAsync(story.Cooperative, member, Money.OfDirhams(500), Collected, [.. Months]);

        var gain = await story.GainAsync();

        Assert.Equal((5, 1), (gain.OnTime.People, gain.CountOf(GainStatus.NoBaseline)));
        Assert.Equal(Money.OfDirhams(500), gain.OnTime.Change!.Gain);
    }

    private static IEnumerable<YearMonth> Months => YearMonth.Between(new(2024, 4), new(2024, 6));

    private static async Task BaselinesAsync(ProgrammeStory story, DateOnly collectedOn)
    {
        foreach (var member in story.Members)
            await story.Given.BaselineAsync(story.Cooperative, member, Money.OfDirhams(500), collectedOn, [.. Months]);
    }

    private static Task<int> SupersedeAsync(ProgrammeStory story, Money paid) => story.World.AskAsync<MarketplaceDb, int>(async db =>
    {
        var now = story.World.Clock.Now();
        foreach (var row in await db.BaselineMonths.ToListAsync())
        {
            row.Supersede(now);
            db.BaselineMonths.Add(BaselineMonth.Record(row.CooperativeId, row.MemberId, row.Month, new(paid, row.Source, row.CollectedOn), new(now, Account.System, "Relu")).Value);
        }

        return await db.SaveChangesAsync();
    });
}
