using Marketplace.Application.Reporting.Facts;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Reporting;

namespace Marketplace.Application.Reporting;

/// <summary>The programme page: coverage first, then income, where the price goes, sales, and what the data lacks.</summary>
public sealed class ProgrammeOverview(FactReader facts)
{
    public sealed record View(
        ReportFrame Frame,
        Coverage Cooperatives,
        Coverage Members,
        Coverage Women,
        MembersShare Share,
        Income MonthlyIncome,
        IncomeGain.View Gain,
        IReadOnlyList<CoursePoint> Course,
        IReadOnlyList<ChainSales> Sales,
        IReadOnlyList<PriceMonth> Prices,
        IReadOnlyList<ChainCoverage> Heat,
        IReadOnlyList<Followed> ToFollow)
    {
        public Money NetSales => Money.Sum(Sales.Select(chain => chain.Net));

        public int SalesLines => Sales.Sum(chain => chain.Lines);
    }

    /// <summary>Members' income of the approved statements, of their net sales.</summary>
    public sealed record MembersShare(Money Members, Money NetSales, int Statements);

    /// <param name="MemberMonths">Active member-months observed: the rows behind the mean.</param>
    public sealed record Income(Money? Mean, Money? MeanOfEarners, Money? Median, Money Earned, Money Paid, int MemberMonths, int People);

    /// <summary>One month of the same people: their mean income, and their mean baseline of the month of that name.</summary>
    /// <param name="Mean">Null where fewer than five people can be compared: a hole in the line, never a zero.</param>
    public sealed record CoursePoint(YearMonth Month, Money? Mean, Money? Baseline, int People, int Active);

    public sealed record ChainSales(LocalizedText Chain, Money Net, int Cooperatives, int Lines);

    /// <summary>Where the net sales of a month's approved statements went; the four parts add up to them.</summary>
    public sealed record PriceMonth(YearMonth Month, Money Members, Money Cooperative, Money Delivery, Money Platform);

    public sealed record ChainCoverage(LocalizedText Chain, IReadOnlyList<Coverage> Months);

    /// <param name="Course">Mean income per member of the last six months; null where missing or too few.</param>
    /// <param name="On">The first month that lacks it.</param>
    /// <param name="Lacking">How many lack it.</param>
    public sealed record Followed(
        Id<Cooperative> Id,
        LocalizedText Name,
        LocalizedText Place,
        Coverage Paid,
        Money NetSales,
        Money MembersIncome,
        Money Stated,
        IReadOnlyList<Money?> Course,
        DataState State,
        FollowUp Todo,
        YearMonth? On,
        int Lacking);

    public async Task<View> LoadAsync(ReportQuestion question, CancellationToken stop) =>
        Of(new Measures(await facts.ReadAsync(question, stop)));

    internal static View Of(Measures measures)
    {
        var income = MemberIncome.Of(measures);
        var statements = measures.Statements;
        return new(
            income.Frame,
            new(measures.CooperativesReporting.Count, measures.Facts.Cooperatives.Count),
            measures.IncomeCoverage,
            new(measures.WomenPaid.Count, measures.PeoplePaid.Count),
            new(Money.Sum(statements.Select(row => row.MembersIncome)), Money.Sum(statements.Select(row => row.NetSales)), statements.Count),
            new(income.Mean, income.MeanOfEarners, income.Median, income.Earned, income.Paid, measures.Observed.Count, measures.PeopleObserved.Count),
            IncomeGain.Of(measures),
            IncomeCourse.Of(measures),
            SalesOf(measures),
            PricesOf(measures),
            HeatOf(measures),
            CooperativesToFollow.Of(measures));
    }

    private static IReadOnlyList<ChainSales> SalesOf(Measures measures) =>
    [
        .. measures.Sales.GroupBy(row => row.Chain)
            .Select(chain => new ChainSales(
                measures.Facts.Chains[chain.Key],
                Money.Sum(chain.Select(row => row.Net)),
                chain.Select(row => row.Cooperative).Distinct().Count(),
                chain.Sum(row => row.Count)))
            .OrderByDescending(chain => chain.Net),
    ];

    private static IReadOnlyList<PriceMonth> PricesOf(Measures measures) =>
    [
        .. measures.Facts.Statements.Where(row => row.Channel is Domain.Distributions.Channel.Marketplace)
            .GroupBy(row => row.Month)
            .OrderBy(month => month.Key)
            .Select(month =>
            {
                var (net, members) = (Money.Sum(month.Select(row => row.NetSales)), Money.Sum(month.Select(row => row.MembersIncome)));
                var (delivery, platform) = (Money.Sum(month.Select(row => row.Shipping)), Money.Sum(month.Select(row => row.Fees)));
                return new PriceMonth(month.Key, members, net - members - delivery - platform, delivery, platform);
            }),
    ];

    private static IReadOnlyList<ChainCoverage> HeatOf(Measures measures) =>
    [
        .. measures.Months.All.GroupBy(row => row.Cooperative.ChainCode)
            .OrderBy(chain => chain.Key, StringComparer.Ordinal)
            .Select(chain => new ChainCoverage(chain.First().Cooperative.Chain, [.. measures.Facts.Question.Course.Months.Select(month =>
                CoverageOf([.. chain.Where(row => row.Month == month)]))])),
    ];

    private static Coverage CoverageOf(IReadOnlyList<MemberMonth> months) => new(months.Count(month => month.IsObserved), months.Count);
}
