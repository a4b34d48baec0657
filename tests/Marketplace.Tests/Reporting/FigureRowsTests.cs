using Marketplace.Application.Database;
using Marketplace.Application.Reporting;
using Marketplace.Domain.Common;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Reporting;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;

namespace Marketplace.Tests.Reporting;

public sealed class FigureRowsTests
{
    [DatabaseTheory]
    public async Task Every_figure_has_as_many_rows_as_it_says(DatabaseEngine engine)
    {
        await using var story = await ProgrammeStory.OpenAsync(engine, members: 7);
        await TellAsync(story);
        var overview = await story.OverviewAsync();

        var said = new Dictionary<FigureCode, int>
        {
            [FigureCode.Cooperatives] = overview.Cooperatives.All,
            [FigureCode.CooperativesReporting] = overview.Cooperatives.Observed,
            [FigureCode.Members] = overview.Members.All,
            [FigureCode.MembersObserved] = overview.Members.Observed,
            [FigureCode.Income] = overview.MonthlyIncome.MemberMonths,
            [FigureCode.MembersShare] = overview.Share.Statements,
            [FigureCode.MembersPaid] = overview.Women.All,
            [FigureCode.WomenPaid] = overview.Women.Observed,
            [FigureCode.Sales] = overview.SalesLines,
            [FigureCode.Gain] = overview.Gain.OnTime.People,
            [FigureCode.GainLate] = overview.Gain.Late.People,
            [FigureCode.GainOtherSeason] = overview.Gain.CountOf(GainStatus.OtherSeason),
            [FigureCode.BaselineMissing] = overview.Gain.CountOf(GainStatus.NoBaseline),
        };

        foreach (var code in Enum.GetValues<FigureCode>())
        {
            var rows = await story.RowsAsync(code);
            Assert.Equal((code, said[code], said[code]), (code, rows.Total, rows.Rows.Count));
        }
    }

    [DatabaseTheory]
    public async Task Net_sales_are_deliveries_less_refunds_of_their_own_month(DatabaseEngine engine)
    {
        await using var story = await ProgrammeStory.OpenAsync(engine, members: 1);
        await SellAsync(story);

        var view = await story.World.AskAsync<CooperativeNetSales, CooperativeNetSales.View>(query => query.LoadAsync(story.Question(), default));

        Assert.Equal([38_000L, 9_500L, -19_000L], view.Rows.Select(row => row.Net.Centimes));
        Assert.Equal((47_500L, 19_000L, 28_500L), (view.Gross.Centimes, view.Refunds.Centimes, view.Net.Centimes));
        Assert.Equal(3, view.Lines);
        Assert.All(view.Rows, row => Assert.Null(row.OffPlatform));
    }

    [DatabaseTheory]
    public async Task A_page_shows_the_first_rows_and_says_how_many_there_are(DatabaseEngine engine)
    {
        await using var story = await ProgrammeStory.OpenAsync(engine, members: 7);
        await TellAsync(story);

        var table = await story.World.AskAsync<FigureRows, ReportTable>(query => query.LoadAsync(FigureCode.Income, story.Question(), 4, default));

        Assert.Equal((4, 21), (table.Rows.Count, table.Total));
    }

    [DatabaseTheory]
    public async Task Invented_rows_keep_a_report_inside(DatabaseEngine engine)
    {
        await using var story = await ProgrammeStory.OpenAsync(engine, members: 7);
        await TellAsync(story);

        foreach (var code in ReportCatalogue.Codes)
        {
            var table = await story.World.AskAsync<ReportCatalogue, ReportTable?>(query => query.FindAsync(code, story.Question(), default));
            Assert.True(table!.Frame.HasSynthetic);
            Assert.False(table.Frame.MayBePublished);
            Assert.Contains("Synthetic", table.Notes);
        }
    }

    [DatabaseTheory]
    public async Task A_chain_or_a_cooperative_narrows_the_scope(DatabaseEngine engine)
    {
        await using var story = await ProgrammeStory.OpenAsync(engine, members: 2);
        var other = await story.Given.CooperativeAsync("OTH");
        await story.Given.MemberAsync(other, "X1");

        Assert.Equal(3, await PeopleAsync("all"));
        Assert.Equal(2, await PeopleAsync("cooperative:TAM"));
        Assert.Equal(3, await PeopleAsync("chain:HONEY"));
        Assert.Equal(3, await PeopleAsync("province:el-hajeb"));
        Assert.Equal(0, await PeopleAsync("union:none"));

        async Task<int> PeopleAsync(string scope) => (await story.World.AskAsync<ProgrammeOverview, ProgrammeOverview.View>(query =>
            query.LoadAsync(story.Question() with { Scope = ReportScope.Parse(scope, null) }, default))).Members.All;
    }

    private static async Task TellAsync(ProgrammeStory story)
    {
        await story.EarnAsync(Money.OfDirhams(100), Money.OfDirhams(200), Money.OfDirhams(300));
        await SellAsync(story);
        var months = YearMonth.Between(new(2024, 4), new(2024, 6)).ToArray();
        foreach (var member in story.Members.Take(5))
            await story.Given.BaselineAsync(story.Cooperative, member, Money.OfDirhams(50), new(2025, 1, 10), months);
        await story.Given.BaselineAsync(story.Cooperative, story.Members[5], Money.OfDirhams(50), new(2025, 1, 10), new YearMonth(2024, 12));
        await story.Given.PaymentAsync(story.Cooperative, story.Members[0], Money.OfDirhams(90), new(2025, 5, 3));
        await story.Given.StatementAsync(await story.Given.CooperativeAsync("NEW"), new(2025, 5), Channel.Marketplace);
    }

    /// <summary>Four jars in April, one in May, and two of April's taken back in June.</summary>
    private static async Task SellAsync(ProgrammeStory story)
    {
        var sales = new GivenSales(story.World);
        story.World.Clock.MoveTo(new(2025, 4, 3));
        var product = await story.World.Given.ProductAsync(story.Cooperative, Money.OfDirhams(95));
        var lot = await story.World.Given.LotAsync(product, units: 20);
        var april = await sales.SaleAsync(story.Cooperative, product, lot, units: 4);
        story.World.Clock.MoveTo(new(2025, 5, 9));
        await sales.SaleAsync(story.Cooperative, product, lot, units: 1);
        story.World.Clock.MoveTo(new(2025, 6, 4));
        await sales.RefundAsync(april, units: 2);
        story.World.Clock.MoveTo(new(2026, 6, 1));
    }
}
