using Marketplace.Application.Database;
using Marketplace.Application.Reporting;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Tests.Database;

namespace Marketplace.Tests.Reporting;

public sealed class MemberIncomeTests
{
    private static readonly YearMonth June = new(2025, 6);

    [DatabaseTheory]
    public async Task Means_are_over_active_member_months_zeros_included(DatabaseEngine engine)
    {
        await using var story = await ProgrammeStory.OpenAsync(engine, members: 6);
        long[] incomes = [206_746, 137_025, 93_760, 52_264, 35_575, 0];
        await story.Given.MonthAsync(story.Cooperative, June, [.. story.Members.Zip(incomes, (member, income) => (member, Money.FromCentimes(income)))]);

        var view = await story.IncomeAsync();

        Assert.Equal((87_562L, 105_074L, 73_012L), (view.Mean!.Value.Centimes, view.MeanOfEarners!.Value.Centimes, view.Median!.Value.Centimes));
        Assert.Equal(525_370, view.Earned.Centimes);
    }

    [DatabaseTheory]
    public async Task A_month_whose_statement_is_missing_is_missing(DatabaseEngine engine)
    {
        await using var story = await ProgrammeStory.OpenAsync(engine, members: 5);
        await story.EarnAsync(Money.OfDirhams(1000));

        var view = await story.IncomeAsync();

        Assert.Equal(5, view.Rows.Count(row => row.Earned is not null));
        Assert.Equal(10, view.Rows.Count(row => row.Earned is null));
        Assert.Equal(Money.OfDirhams(1000), view.Mean);
    }

    [DatabaseTheory]
    public async Task Earned_and_paid_stand_beside_each_other(DatabaseEngine engine)
    {
        await using var story = await ProgrammeStory.OpenAsync(engine, members: 5);
        await story.EarnAsync(Money.OfDirhams(100), Money.OfDirhams(100), Money.OfDirhams(100));
        await story.Given.PaymentAsync(story.Cooperative, story.Members[0], Money.OfDirhams(70), new(2025, 6, 10));

        var view = await story.IncomeAsync();

        Assert.Equal((Money.OfDirhams(1500), Money.OfDirhams(70)), (view.Earned, view.Paid));
        Assert.Equal(Money.OfDirhams(70), view.Rows.Single(row => row.Member.Id == story.Members[0].Id && row.Month == June).Paid);
    }

    [DatabaseTheory]
    public async Task What_was_approved_later_was_not_known_then(DatabaseEngine engine)
    {
        await using var story = await ProgrammeStory.OpenAsync(engine, members: 5);
        await story.EarnAsync(Money.OfDirhams(100), Money.OfDirhams(100), Money.OfDirhams(100));

        // June's statement is approved on 6 July.
        var before = await story.IncomeAsync(MoroccanTime.StartOf(new(2025, 7, 5)));
        var after = await story.IncomeAsync(MoroccanTime.StartOf(new(2025, 7, 7)));

        Assert.Equal(10, before.Rows.Count(row => row.Earned is not null));
        Assert.Equal(15, after.Rows.Count(row => row.Earned is not null));
    }

    [DatabaseTheory]
    public async Task TV13_fifteen_days_or_something_brought_in_make_a_month_active(DatabaseEngine engine)
    {
        await using var story = await ProgrammeStory.OpenAsync(engine, members: 0);
        var fourteen = await MemberUntilAsync(story, "D14", new(2025, 6, 1), new(2025, 6, 15));
        var fifteen = await MemberUntilAsync(story, "D15", new(2025, 6, 1), new(2025, 6, 16));
        var left = await MemberUntilAsync(story, "LEFT", new(2025, 1, 1), new(2025, 6, 5));
        await story.Given.ContributionAsync(story.Cooperative, left, June);

        var active = (await story.IncomeAsync()).Rows.Where(row => row.Month == June).Select(row => row.Member.Id).ToList();

        Assert.DoesNotContain(fourteen.Id, active);
        Assert.Contains(fifteen.Id, active);
        Assert.Contains(left.Id, active);
    }

    [DatabaseTheory]
    public async Task TV21_a_person_in_two_cooperatives_is_one_person_whose_incomes_add_up(DatabaseEngine engine)
    {
        await using var story = await ProgrammeStory.OpenAsync(engine, members: 1);
        var (person, herbs) = (story.Members[0], await story.Given.CooperativeAsync("HRB"));
        await story.World.WriteAsync(db => db.Memberships.Add(
            Membership.Begin(person.Id, herbs.Id, new(2024, 1, 1), MembershipRole.Member, []).Value));
        await story.Given.MonthAsync(story.Cooperative, June, (person, Money.FromCentimes(42_000)));
        await story.Given.MonthAsync(herbs, June, (person, Money.FromCentimes(31_550)));

        var (income, overview) = (await story.IncomeAsync(), await story.OverviewAsync());

        Assert.Equal(73_550, income.Rows.Where(row => row.Month == June).Sum(row => row.Earned!.Value.Centimes));
        Assert.Equal([42_000, 31_550], income.Rows.Where(row => row.Month == June).OrderByDescending(row => row.Earned).Select(row => row.Earned!.Value.Centimes));
        Assert.Equal(1, overview.Members.All);
        Assert.Equal(1, (await story.RowsAsync(FigureCode.Members)).Total);
        Assert.Equal(1, (await RowsOfAsync(story, "HRB")).Total);
    }

    [DatabaseTheory]
    public async Task INV29_who_leaves_and_comes_back_is_counted_once(DatabaseEngine engine)
    {
        await using var story = await ProgrammeStory.OpenAsync(engine, members: 0);
        var person = await MemberUntilAsync(story, "BACK", new(2025, 1, 1), new(2025, 4, 20));
        await story.World.WriteAsync(db => db.Memberships.Add(
            Membership.Begin(person.Id, story.Cooperative.Id, new(2025, 6, 1), MembershipRole.Member, []).Value));

        Assert.Equal(1, (await story.OverviewAsync()).Members.All);
    }

    private static Task<ReportTable> RowsOfAsync(ProgrammeStory story, string cooperative) =>
        story.World.AskAsync<FigureRows, ReportTable>(query => query.LoadAsync(
            FigureCode.Members, story.Question() with { Scope = new(ReportScopeKind.Cooperative, cooperative) }, int.MaxValue, default));

    private static async Task<Member> MemberUntilAsync(ProgrammeStory story, string code, DateOnly from, DateOnly until)
    {
        var member = Member.Register(code, new("Aïcha", code, "عائشة", code), Gender.Female, isSynthetic: true).Value;
        await story.World.WriteAsync(db => db.Members.Add(member));
        var membership = Membership.Begin(member.Id, story.Cooperative.Id, from, MembershipRole.Member, []).Value;
        membership.End(until, "Départ");
        await story.World.WriteAsync(db => db.Memberships.Add(membership));
        await story.Given.ConsentAsync(member, Domain.Programme.ConsentPurpose.IncomeMeasurement);
        return member;
    }
}
