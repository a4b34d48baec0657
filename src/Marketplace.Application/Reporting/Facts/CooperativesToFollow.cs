using Marketplace.Domain.Common;
using Marketplace.Domain.Programme;
using Marketplace.Domain.Reporting;
using static Marketplace.Application.Reporting.Facts.ProgrammeFacts;

namespace Marketplace.Application.Reporting.Facts;

/// <summary>Each cooperative's period and what its data lacks first; by need of data, then by code: never a league of incomes.</summary>
internal static class CooperativesToFollow
{
    private const int CourseMonths = 6;

    public static IReadOnlyList<ProgrammeOverview.Followed> Of(Measures measures) =>
    [
        .. measures.Facts.Cooperatives
            .Select(cooperative => (cooperative.Code, Row: Of(cooperative, measures)))
            .OrderBy(item => item.Row.State)
            .ThenBy(item => item.Code, StringComparer.Ordinal)
            .Select(item => item.Row),
    ];

    private static ProgrammeOverview.Followed Of(CooperativeFact cooperative, Measures measures)
    {
        var months = measures.Active.Where(row => row.Cooperative.Id == cooperative.Id).ToList();
        var people = months.Select(row => row.Member).Distinct().ToList();
        var paid = months.Where(row => row.Paid.IsPositive).Select(row => row.Member).Distinct().Count();
        var statements = measures.Statements.Where(row => row.Cooperative == cooperative.Id).ToList();
        var (todo, on, lacking) = LacksFirst(cooperative, people, statements, measures);
        return new(
            cooperative.Id,
            cooperative.Name,
            cooperative.Place,
            new(paid, people.Count),
            Money.Sum(measures.Sales.Where(row => row.Cooperative == cooperative.Id).Select(row => row.Net)),
            Money.Sum(statements.Select(row => row.MembersIncome)),
            Money.Sum(statements.Select(row => row.NetSales)),
            CourseOf(cooperative, measures),
            StateOf(cooperative, statements.Count, measures),
            todo,
            on,
            lacking);
    }

    private static DataState StateOf(CooperativeFact cooperative, int statements, Measures measures)
    {
        if (statements == 0)
            return DataState.Nothing;
        if (statements < measures.Facts.Question.Period.MonthCount)
            return DataState.Partial;
        return AreAcknowledged(cooperative, measures) ? DataState.Verified : DataState.Declared;
    }

    private static bool AreAcknowledged(CooperativeFact cooperative, Measures measures)
    {
        var payments = measures.Facts.Payments.Where(row => row.Cooperative == cooperative.Id && measures.IsInPeriod(row.Month)).ToList();
        return payments.Count > 0
            && payments.Count(row => row.IsAcknowledged) * 100 >= payments.Count * Completeness.AcknowledgedPercent;
    }

    private static (FollowUp Todo, YearMonth? On, int Lacking) LacksFirst(
        CooperativeFact cooperative, IReadOnlyList<MemberFact> people, IReadOnlyList<StatementFact> statements, Measures measures)
    {
        var months = measures.Facts.Question.Period.Months.ToList();
        var unstated = months.Where(month => statements.All(row => row.Month != month)).ToList();
        if (unstated.Count > 0)
            return (FollowUp.StatementMissing, unstated[0], unstated.Count);
        var undeclared = months.Where(month => measures.Facts.Declarations.All(row => row.Cooperative != cooperative.Id || row.Month != month)).ToList();
        if (undeclared.Count > 0)
            return (FollowUp.DeclarationMissing, undeclared[0], undeclared.Count);
        var silent = people.Count(member => !member.MayBeMeasured);
        if (silent > 0)
            return (FollowUp.ConsentMissing, null, silent);
        var unread = people.Count(member => measures.Months.ValidityOf(new(cooperative.Id, member.Id)) is BaselineValidity.None);
        if (unread > 0)
            return (FollowUp.BaselineMissing, null, unread);
        return AreAcknowledged(cooperative, measures) ? (FollowUp.None, null, 0) : (FollowUp.PaymentsNotAcknowledged, null, 0);
    }

    private static IReadOnlyList<Money?> CourseOf(CooperativeFact cooperative, Measures measures) =>
    [
        .. measures.Facts.Question.Course.Months.TakeLast(CourseMonths).Select(month =>
        {
            var amounts = measures.Months.All
                .Where(row => row.Cooperative.Id == cooperative.Id && row.Month == month && row.IsObserved)
                .Select(row => row.Earned!.Value).ToList();
            return amounts.Count < SmallCells.PeopleMin ? null : Mean.Of(amounts);
        }),
    ];
}
