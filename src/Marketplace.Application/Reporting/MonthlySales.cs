using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Reporting;

/// <summary>A cooperative's sales by month: here, from the facts; elsewhere, as it declares them.</summary>
public sealed class MonthlySales(MarketplaceDb db)
{
    /// <summary>A year and the month of that name before it, so that seasons can be compared.</summary>
    public const int MonthsShown = 13;

    /// <param name="OffPlatform">Null while undeclared.</param>
    /// <param name="HasStatement">The marketplace statement of the month is approved.</param>
    public sealed record Point(YearMonth Month, Money Marketplace, Money? OffPlatform, bool HasStatement);

    internal async Task<IReadOnlyList<Point>> LoadAsync(Id<Cooperative> cooperative, YearMonth last, CancellationToken stop)
    {
        var first = last.AddMonths(1 - MonthsShown);
        var sold = await db.SalesFacts.Where(row => row.CooperativeId == cooperative && row.Month >= first && row.Month <= last)
            .GroupBy(row => row.Month).Select(group => new { group.Key, Centimes = group.Sum(row => row.Gross.Centimes) })
            .ToDictionaryAsync(group => group.Key, group => group.Centimes, stop);
        var refunded = await db.RefundFacts.Where(row => row.CooperativeId == cooperative && row.Month >= first && row.Month <= last)
            .GroupBy(row => row.Month).Select(group => new { group.Key, Centimes = group.Sum(row => row.Amount.Centimes) })
            .ToDictionaryAsync(group => group.Key, group => group.Centimes, stop);
        var declared = await db.OffPlatformSales
            .Where(row => row.CooperativeId == cooperative && row.SupersededAt == null && row.Month >= first && row.Month <= last)
            .ToDictionaryAsync(row => row.Month, row => row.NetSales, stop);
        var stated = await db.SurplusStatements
            .Where(row => row.CooperativeId == cooperative && row.Channel == Channel.Marketplace && row.Status == StatementStatus.Approved)
            .Where(row => row.Month >= first && row.Month <= last)
            .Select(row => row.Month).ToListAsync(stop);
        return [.. YearMonth.Between(first, last).Select(month => new Point(
            month,
            Money.FromCentimes(sold.GetValueOrDefault(month) - refunded.GetValueOrDefault(month)),
            declared.TryGetValue(month, out var elsewhere) ? elsewhere : null,
            stated.Contains(month)))];
    }
}
