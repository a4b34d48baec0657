using Marketplace.Application.Reporting.Facts;
using Marketplace.Domain.Common;
using Marketplace.Domain.Reporting;

namespace Marketplace.Application.Reporting;

/// <summary>The reports by their codes, as neutral tables: for the verb <c>report</c>, the report page and its CSV.</summary>
public sealed class ReportCatalogue(FactReader facts)
{
    public const string Overview = "OVERVIEW";
    public const string NetSales = "I-02";
    public const string Income = "I-04";
    public const string Gain = "I-06";

    public static readonly IReadOnlyList<string> Codes = [Overview, NetSales, Income, Gain];

    /// <returns>Null for a code that is none.</returns>
    public async Task<ReportTable?> FindAsync(string code, ReportQuestion question, CancellationToken stop)
    {
        if (!Codes.Contains(code))
            return null;
        var measures = new Measures(await facts.ReadAsync(question, stop));
        return code switch
        {
            NetSales => OfNetSales(CooperativeNetSales.Of(measures)),
            Income => OfIncome(MemberIncome.Of(measures)),
            Gain => OfGain(IncomeGain.Of(measures)),
            _ => OfOverview(ProgrammeOverview.Of(measures)),
        };
    }

    private static ReportTable OfNetSales(CooperativeNetSales.View view) => new(
        NetSales,
        view.Frame,
        ["Cooperative", "Chain", "Month", "Gross", "Refunds", "NetSales", "OffPlatform"],
        [.. view.Rows.Select(row => (object?[])[row.Cooperative, row.Chain, row.Month, row.Gross, row.Refunds, row.Net, row.OffPlatform])],
        view.Rows.Count,
        NotesOf(view.Frame, "Displacement"));

    private static ReportTable OfIncome(MemberIncome.View view) => new(
        Income,
        view.Frame,
        ["Cooperative", "Member", "Month", "Earned", "Paid", "Grade", "Observed"],
        [.. view.Rows.Select(row => (object?[])[row.Cooperative, row.Member, row.Month, row.Earned, row.Paid, row.Grade, row.IsObserved])],
        view.Rows.Count,
        NotesOf(view.Frame, "GrossOfInputs", "PaidByDate"));

    private static ReportTable OfGain(IncomeGain.View view) => new(
        Gain,
        view.Frame,
        ["Member", "Cooperative", "Status", "Months", "Baseline", "Now", "Gain", "GainShare"],
        [.. view.Rows.Select(RowOfGain)],
        view.Rows.Count,
        NotesOf(view.Frame, [.. view.Rows.Any(row => row.Status is GainStatus.OtherSeason) ? ["SeasonMismatch"] : Array.Empty<string>(), "Nominal", "Displacement", "NoCause"]));

    private static object?[] RowOfGain(IncomeGain.Row row) =>
    [
        row.Member,
        row.Cooperatives[0],
        row.Status,
        (long)row.Months,
        row.Change?.Baseline,
        row.Change?.Now,
        row.Change?.Gain,
        row.Change is { Baseline.IsPositive: true } change ? new ReportShare(change.Gain.Centimes, change.Baseline.Centimes) : null,
    ];

    /// <summary>Each figure with its value, the rows it rests on, and its coverage beside it.</summary>
    private static ReportTable OfOverview(ProgrammeOverview.View view)
    {
        var members = ShareOf(view.Members);
        List<object?[]> rows =
        [
            [FigureCode.CooperativesReporting, ShareOf(view.Cooperatives), (long)view.Cooperatives.Observed, ShareOf(view.Cooperatives)],
            [FigureCode.MembersObserved, members, (long)view.Members.Observed, members],
            [FigureCode.Income, Said(view.MonthlyIncome.Mean, view.MonthlyIncome.People), (long)view.MonthlyIncome.MemberMonths, members],
            [FigureCode.MembersShare, new ReportShare(view.Share.Members.Centimes, view.Share.NetSales.Centimes), (long)view.Share.Statements, ShareOf(view.Cooperatives)],
            [FigureCode.WomenPaid, ShareOf(view.Women), (long)view.Women.Observed, members],
            [FigureCode.Sales, view.NetSales, (long)view.SalesLines, ShareOf(view.Cooperatives)],
            [FigureCode.Gain, GainOf(view.Gain.OnTime), (long)view.Gain.OnTime.People, ShareOf(view.Gain.Frame.Coverage)],
            [FigureCode.GainLate, GainOf(view.Gain.Late), (long)view.Gain.Late.People, ShareOf(view.Gain.Frame.Coverage)],
        ];
        return new(Overview, view.Frame, ["Figure", "Value", "Rows", "Coverage"], rows, rows.Count, NotesOf(view.Frame, "Nominal", "NoCause"));
    }

    private static ReportShare ShareOf(Coverage coverage) => new(coverage.Observed, coverage.All);

    private static object? GainOf(IncomeGain.Group group) => Said(group.Change?.Gain, group.People);

    private static object? Said(Money? amount, int people) => SmallCells.Hides(people) ? Suppressed.Cell : amount;

    private static IReadOnlyList<string> NotesOf(ReportFrame frame, params IEnumerable<string> others)
    {
        var coverage = frame.Coverage.IsFull ? "CoverageFull" : frame.Coverage.IsPartial ? "CoveragePartial" : "CoverageLow";
        return [.. frame.HasSynthetic ? ["Synthetic"] : Array.Empty<string>(), coverage, .. others];
    }
}
