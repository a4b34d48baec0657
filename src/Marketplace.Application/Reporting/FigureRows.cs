using Marketplace.Application.Reporting.Facts;
using Marketplace.Domain.Programme;
using Marketplace.Domain.Reporting;
using static Marketplace.Application.Reporting.Facts.ProgrammeFacts;

namespace Marketplace.Application.Reporting;

/// <summary>The rows a figure is made of; there are as many as the figure says (features.md C11).</summary>
public sealed class FigureRows(FactReader facts, SalesLines sales)
{
    /// <summary>Rows a page shows; a file has them all.</summary>
    public const int OnPageMax = 200;

    /// <param name="max">Rows at most; the table's total says how many there are.</param>
    public async Task<ReportTable> LoadAsync(FigureCode code, ReportQuestion question, int max, CancellationToken stop)
    {
        var measures = new Measures(await facts.ReadAsync(question, stop));
        return code is FigureCode.Sales
            ? await sales.LoadAsync(facts.CooperativesOf(question), ReportFrame.Of(measures, "T", measures.IncomeCoverage), question, max, stop)
            : Of(code, measures, max);
    }

    private static ReportTable Of(FigureCode code, Measures measures, int max)
    {
        var (columns, rows) = RowsOf(code, measures);
        var frame = ReportFrame.Of(measures, "T", code is FigureCode.Gain or FigureCode.GainLate ? measures.GainCoverage : measures.IncomeCoverage);
        return new(code.ToString(), frame, columns, [.. rows.Take(max)], rows.Count, frame.HasSynthetic ? ["Synthetic"] : []);
    }

    private static (IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows) RowsOf(FigureCode code, Measures measures) => code switch
    {
        FigureCode.Cooperatives => Cooperatives(measures.Facts.Cooperatives),
        FigureCode.CooperativesReporting => Cooperatives(measures.CooperativesReporting),
        FigureCode.Members => People(measures, measures.People),
        FigureCode.MembersObserved => People(measures, measures.PeopleObserved),
        FigureCode.MembersPaid => People(measures, measures.PeoplePaid),
        FigureCode.WomenPaid => People(measures, measures.WomenPaid),
        FigureCode.BaselineMissing => People(measures, [.. measures.Gains.Where(LacksBaseline(measures)).Select(gain => gain.Member)]),
        FigureCode.Income => Incomes(measures.Observed),
        FigureCode.MembersShare => Statements(measures),
        FigureCode.Gain => Gains(measures, GainStatus.OnTime),
        FigureCode.GainLate => Gains(measures, GainStatus.Late),
        FigureCode.GainOtherSeason => Gains(measures, GainStatus.OtherSeason),
        FigureCode.Sales => throw new ArgumentOutOfRangeException(nameof(code), code, "Sales are read from their own table."),
    };

    internal static Func<PersonGain, bool> LacksBaseline(Measures measures) => gain =>
        gain.Cooperatives.Any(cooperative => measures.Months.ValidityOf(new(cooperative.Id, gain.Member.Id)) is BaselineValidity.None);

    private static (IReadOnlyList<string>, IReadOnlyList<object?[]>) Cooperatives(IEnumerable<CooperativeFact> cooperatives) =>
        (["Cooperative", "Place", "Chain", "CoachingStart"], [.. cooperatives.Select(row => (object?[])[row.Ref, row.Place, row.Chain, row.CoachingStart])]);

    private static (IReadOnlyList<string>, IReadOnlyList<object?[]>) People(Measures measures, IEnumerable<MemberFact> people)
    {
        var months = measures.Active.ToLookup(row => row.Member);
        return (["Member", "Cooperative", "Gender", "ActiveMonths", "ObservedMonths"], [.. people.Select(member => (object?[])
        [
            member.Ref,
            months[member].First().Cooperative.Ref,
            member.Gender,
            (long)months[member].Count(),
            (long)months[member].Count(row => row.IsObserved),
        ])]);
    }

    private static (IReadOnlyList<string>, IReadOnlyList<object?[]>) Incomes(IEnumerable<MemberMonth> months) =>
        (["Member", "Cooperative", "Month", "Earned", "Paid", "Grade"],
            [.. months.Select(row => (object?[])[row.Member.Ref, row.Cooperative.Ref, row.Month, row.Earned, row.Paid, row.Grade])]);

    private static (IReadOnlyList<string>, IReadOnlyList<object?[]>) Statements(Measures measures)
    {
        var cooperatives = measures.Facts.Cooperatives.ToDictionary(row => row.Id, row => row.Ref);
        return (["Cooperative", "Month", "NetSales", "MembersIncome", "MembersShare"], [.. measures.Statements.Select(row => (object?[])
        [
            cooperatives[row.Cooperative],
            row.Month,
            row.NetSales,
            row.MembersIncome,
            row.NetSales.IsPositive ? new ReportShare(row.MembersIncome.Centimes, row.NetSales.Centimes) : null,
        ])]);
    }

    private static (IReadOnlyList<string>, IReadOnlyList<object?[]>) Gains(Measures measures, GainStatus status) =>
        (["Member", "Cooperative", "Months", "Baseline", "Now", "Gain"], [.. measures.Gains.Where(gain => gain.Status == status).Select(gain => (object?[])
        [
            gain.Member.Ref,
            gain.Cooperatives[0].Ref,
            (long)gain.Match!.Sums.MonthsNow,
            gain.Match.Change.Baseline,
            gain.Match.Change.Now,
            gain.Match.Change.Gain,
        ])]);
}
