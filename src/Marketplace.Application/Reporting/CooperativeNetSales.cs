using Marketplace.Application.Reporting.Facts;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Reporting;

/// <summary>I-02: delivered sales of the month less refunds recognised in it, VAT excluded, by cooperative and month.</summary>
public sealed class CooperativeNetSales(FactReader facts)
{
    /// <param name="Lines">Deliveries and refunds the sums are made of.</param>
    public sealed record View(ReportFrame Frame, IReadOnlyList<Row> Rows, Money Gross, Money Refunds, Money Net, int Lines);

    /// <param name="OffPlatform">Declared by the cooperative; null while undeclared.</param>
    public sealed record Row(
        CooperativeRef Cooperative, LocalizedText Chain, YearMonth Month, Money Gross, Money Refunds, Money Net, Money? OffPlatform);

    public async Task<View> LoadAsync(ReportQuestion question, CancellationToken stop) =>
        Of(new Measures(await facts.ReadAsync(question, stop)));

    internal static View Of(Measures measures)
    {
        var declared = measures.Facts.Declarations.ToDictionary(row => (row.Cooperative, row.Month), row => row.NetSales);
        var sales = measures.Sales.ToLookup(row => (row.Cooperative, row.Month));
        var rows = from cooperative in measures.Facts.Cooperatives
                   from month in measures.Facts.Question.Period.Months
                   let sold = sales[(cooperative.Id, month)].ToList()
                   let gross = Money.Sum(sold.Select(sale => sale.Gross))
                   let refunds = Money.Sum(sold.Select(sale => sale.Refunds))
                   select new Row(
                       cooperative.Ref, cooperative.Chain, month, gross, refunds, gross - refunds,
                       declared.TryGetValue((cooperative.Id, month), out var elsewhere) ? elsewhere : null);
        var all = measures.Sales;
        return new(
            ReportFrame.Of(measures, "T", new(measures.CooperativesReporting.Count, measures.Facts.Cooperatives.Count)),
            [.. rows],
            Money.Sum(all.Select(sale => sale.Gross)),
            Money.Sum(all.Select(sale => sale.Refunds)),
            Money.Sum(all.Select(sale => sale.Net)),
            all.Sum(sale => sale.Count));
    }
}
