using Marketplace.Domain.Common;
using Marketplace.Domain.Programme;
using Marketplace.Domain.Reporting;
using static Marketplace.Application.Reporting.Facts.ProgrammeFacts;

namespace Marketplace.Application.Reporting.Facts;

/// <summary>The monthly course of income beside the baseline of the same calendar month, both of the same people.</summary>
internal static class IncomeCourse
{
    public static IReadOnlyList<ProgrammeOverview.CoursePoint> Of(Measures measures)
    {
        var baselines = measures.Facts.Baselines
            .Where(row => measures.Months.ValidityOf(new(row.Cooperative, row.Member)) is BaselineValidity.OnTime)
            .GroupBy(row => (new Pair(row.Cooperative, row.Member), row.Month.Month))
            .ToDictionary(group => group.Key, group => group.MaxBy(row => row.Month)!.Paid);
        return [.. measures.Facts.Question.Course.Months.Select(month =>
            PointOf(month, [.. measures.Months.All.Where(row => row.Month == month)], baselines))];
    }

    private static ProgrammeOverview.CoursePoint PointOf(
        YearMonth month, IReadOnlyList<MemberMonth> active, Dictionary<(Pair, int), Money> baselines)
    {
        var compared = active.Where(row => row.IsObserved && row.EarnedInAll is not null)
            .Select(row => (Row: row, Key: (new Pair(row.Cooperative.Id, row.Member.Id), month.Month)))
            .Where(row => baselines.ContainsKey(row.Key))
            .ToList();
        var people = compared.Select(row => row.Row.Member).Distinct().Count();
        var everybody = active.Select(row => row.Member).Distinct().Count();
        if (people < SmallCells.PeopleMin)
            return new(month, null, null, people, everybody);
        return new(
            month,
            Money.Sum(compared.Select(row => row.Row.EarnedInAll!.Value)).Portion(1, people),
            Money.Sum(compared.Select(row => baselines[row.Key])).Portion(1, people),
            people,
            everybody);
    }
}
