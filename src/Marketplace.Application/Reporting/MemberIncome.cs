using Marketplace.Application.Reporting.Facts;
using Marketplace.Domain.Common;
using Marketplace.Domain.Reporting;

namespace Marketplace.Application.Reporting;

/// <summary>I-04: what members earned from marketplace sales, by approved statements, and beside it what they were paid.</summary>
public sealed class MemberIncome(FactReader facts)
{
    /// <param name="Mean">Over active member-months, zeros included; null where nobody is observed or too few are.</param>
    /// <param name="MeanOfEarners">Over those above zero.</param>
    /// <param name="IsSuppressed">Fewer than five people: no mean, no median.</param>
    public sealed record View(
        ReportFrame Frame,
        IReadOnlyList<Row> Rows,
        int People,
        Money Earned,
        Money Paid,
        Money? Mean,
        Money? MeanOfEarners,
        Money? Median,
        bool IsSuppressed);

    /// <param name="Earned">Null while the month's statement is missing.</param>
    public sealed record Row(
        CooperativeRef Cooperative, MemberRef Member, YearMonth Month, Money? Earned, Money Paid, Grade Grade, bool IsObserved);

    public async Task<View> LoadAsync(ReportQuestion question, CancellationToken stop) =>
        Of(new Measures(await facts.ReadAsync(question, stop)));

    /// <summary>Only people who agreed to be measured are listed; the others are missing from the coverage.</summary>
    internal static View Of(Measures measures)
    {
        var amounts = measures.Observed.Select(row => row.Earned!.Value).ToList();
        var isSuppressed = SmallCells.Hides(measures.Observed.Select(row => row.Member).Distinct().Count());
        return new(
            ReportFrame.Of(measures, "T", measures.IncomeCoverage),
            [.. measures.Active.Where(row => row.Member.MayBeMeasured).Select(ToRow)],
            measures.People.Count,
            Money.Sum(amounts),
            Money.Sum(measures.Active.Where(row => row.Member.MayBeMeasured).Select(row => row.Paid)),
            isSuppressed ? null : Mean.Of(amounts),
            isSuppressed ? null : Mean.Of([.. amounts.Where(amount => amount.IsPositive)]),
            isSuppressed ? null : Mean.Median(amounts),
            isSuppressed);
    }

    private static Row ToRow(MemberMonth row) => new(
        row.Cooperative.Ref, row.Member.Ref, row.Month, row.Earned, row.Paid, row.Grade, row.IsObserved);
}
