using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Application.Reporting.Facts.ProgrammeFacts;

namespace Marketplace.Application.Reporting.Facts;

/// <summary>Reads deliveries and refunds, summed by the database.</summary>
public sealed class SalesReader(MarketplaceDb db)
{
    private static readonly CooperativeOrderStatus[] Closed =
    [
        CooperativeOrderStatus.Delivered, CooperativeOrderStatus.RefusedAtDoor,
        CooperativeOrderStatus.Declined, CooperativeOrderStatus.Cancelled,
    ];

    internal async Task<List<SaleFact>> LoadAsync(IQueryable<Cooperative> cooperatives, ReportQuestion question, CancellationToken stop)
    {
        var sold = await SalesOf(cooperatives, question)
            .GroupBy(fact => new { fact.CooperativeId, fact.Month, fact.ChainId })
            .Select(group => new { group.Key.CooperativeId, group.Key.Month, group.Key.ChainId, Centimes = group.Sum(fact => fact.Gross.Centimes), Count = group.Count() })
            .ToListAsync(stop);
        var refunded = await RefundsOf(cooperatives, question)
            .Join(db.SalesFacts, refund => refund.SalesFactId, sale => sale.Id, (refund, sale) => new { refund.CooperativeId, refund.Month, sale.ChainId, refund.Amount })
            .GroupBy(row => new { row.CooperativeId, row.Month, row.ChainId })
            .Select(group => new { group.Key.CooperativeId, group.Key.Month, group.Key.ChainId, Centimes = group.Sum(row => row.Amount.Centimes), Count = group.Count() })
            .ToListAsync(stop);
        return [.. sold.Select(row => new SaleFact(row.CooperativeId, row.Month, row.ChainId, Money.FromCentimes(row.Centimes), Money.Zero, row.Count))
            .Concat(refunded.Select(row => new SaleFact(row.CooperativeId, row.Month, row.ChainId, Money.Zero, Money.FromCentimes(row.Centimes), row.Count)))
            .GroupBy(row => (row.Cooperative, row.Month, row.Chain))
            .Select(group => new SaleFact(
                group.Key.Cooperative, group.Key.Month, group.Key.Chain, Money.Sum(group.Select(row => row.Gross)), Money.Sum(group.Select(row => row.Refunds)), group.Sum(row => row.Count)))];
    }

    /// <summary>Months in which an order was placed that has not come to its end.</summary>
    internal async Task<HashSet<MonthKey>> OpenOrdersAsync(IQueryable<Cooperative> cooperatives, ReportQuestion question, CancellationToken stop)
    {
        var (from, until) = (MoroccanTime.StartOf(question.Course.First.FirstDay), MoroccanTime.StartOf(question.Course.Last.Next.FirstDay));
        var rows = await db.CooperativeOrders
            .Where(part => cooperatives.Any(cooperative => cooperative.Id == part.CooperativeId) && !Closed.Contains(part.Status))
            .Where(part => part.PlacedAt >= from && part.PlacedAt < until)
            .Select(part => new { part.CooperativeId, part.PlacedAt })
            .ToListAsync(stop);
        return [.. rows.Select(row => new MonthKey(row.CooperativeId, YearMonth.Of(MoroccanTime.DayOf(row.PlacedAt))))];
    }

    internal IQueryable<SalesFact> SalesOf(IQueryable<Cooperative> cooperatives, ReportQuestion question)
    {
        var (first, last, asOf) = (question.Course.First, question.Course.Last, question.AsOf);
        return db.SalesFacts.Where(fact => cooperatives.Any(cooperative => cooperative.Id == fact.CooperativeId)
            && fact.RecordedAt <= asOf && fact.Month >= first && fact.Month <= last);
    }

    internal IQueryable<RefundFact> RefundsOf(IQueryable<Cooperative> cooperatives, ReportQuestion question)
    {
        var (first, last, asOf) = (question.Course.First, question.Course.Last, question.AsOf);
        return db.RefundFacts.Where(fact => cooperatives.Any(cooperative => cooperative.Id == fact.CooperativeId)
            && fact.RecordedAt <= asOf && fact.Month >= first && fact.Month <= last);
    }
}
