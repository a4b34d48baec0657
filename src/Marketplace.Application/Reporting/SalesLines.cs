using Marketplace.Application.Database;
using Marketplace.Application.Reporting.Facts;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Reporting;

/// <summary>The deliveries and refunds behind net sales, by day.</summary>
public sealed class SalesLines(MarketplaceDb db, SalesReader sales)
{
    internal async Task<ReportTable> LoadAsync(
        IQueryable<Cooperative> cooperatives, ReportFrame frame, ReportQuestion question, int max, CancellationToken stop)
    {
        var (first, last) = (question.Period.First, question.Period.Last);
        var sold = sales.SalesOf(cooperatives, question).Where(fact => fact.Month >= first && fact.Month <= last);
        var refunded = sales.RefundsOf(cooperatives, question).Where(fact => fact.Month >= first && fact.Month <= last);
        var deliveries = await sold
            .Join(db.Products, fact => fact.ProductId, product => product.Id, (fact, product) => new { fact, product.Name })
            .Join(db.Cooperatives, row => row.fact.CooperativeId, cooperative => cooperative.Id,
                (row, cooperative) => new { row.fact.Id, row.fact.DeliveredOn, row.Name, row.fact.Units, row.fact.Gross, Cooperative = cooperative.Id, cooperative.Code, Called = cooperative.Name })
            .OrderBy(row => row.DeliveredOn).ThenBy(row => row.Id).Take(max)
            .ToListAsync(stop);
        var refunds = await refunded
            .Join(db.SalesFacts, refund => refund.SalesFactId, sale => sale.Id, (refund, sale) => new { refund, sale.ProductId })
            .Join(db.Products, row => row.ProductId, product => product.Id, (row, product) => new { row.refund, product.Name })
            .Join(db.Cooperatives, row => row.refund.CooperativeId, cooperative => cooperative.Id,
                (row, cooperative) => new { row.refund.Id, row.refund.RecognisedOn, row.Name, row.refund.Units, row.refund.Amount, Cooperative = cooperative.Id, cooperative.Code, Called = cooperative.Name })
            .OrderBy(row => row.RecognisedOn).ThenBy(row => row.Id).Take(max)
            .ToListAsync(stop);
        var rows = deliveries
            .Select(row => (On: row.DeliveredOn, Cells: (object?[])[row.DeliveredOn, new CooperativeRef(row.Cooperative, row.Code, row.Called), row.Name, (long)row.Units, row.Gross]))
            .Concat(refunds.Select(row => (On: row.RecognisedOn, Cells: (object?[])[row.RecognisedOn, new CooperativeRef(row.Cooperative, row.Code, row.Called), row.Name, -(long)row.Units, -row.Amount])))
            .OrderBy(row => row.On).Take(max).Select(row => row.Cells);
        return new(
            nameof(FigureCode.Sales),
            frame,
            ["Day", "Cooperative", "Product", "Units", "Amount"],
            [.. rows],
            await sold.CountAsync(stop) + await refunded.CountAsync(stop),
            frame.HasSynthetic ? ["Synthetic"] : []);
    }
}
