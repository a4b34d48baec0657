using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Settlements;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Settlements;

/// <summary>A month as finance closes it: every cooperative with something booked, settled or still open.</summary>
public sealed class SettlementBoard(MarketplaceDb db)
{
    /// <param name="Booked">What the month's entries add to what is owed.</param>
    /// <param name="Closed">None while the month is open with this cooperative.</param>
    public sealed record Row(Id<Cooperative> Cooperative, string Code, LocalizedText Name, Money Booked, Closing? Closed);

    public sealed record Closing(
        Id<Settlement> Id, Money Goods, Money Delivery, Money CashHeld, Money Carried, Money Due, PayoutStatus? Payout);

    public async Task<IReadOnlyList<Row>> LoadAsync(YearMonth month, CancellationToken stop)
    {
        var (first, end) = (month.FirstDay, month.Next.FirstDay);
        var booked = (await db.LedgerEntries.Owed().WithoutPayouts(db)
            .Where(entry => entry.BookedOn >= first && entry.BookedOn < end)
            .GroupBy(entry => entry.CooperativeId)
            .Select(cooperative => new { cooperative.Key, Centimes = cooperative.Sum(entry => entry.Amount.Centimes) })
            .ToListAsync(stop)).ToDictionary(row => row.Key!.Value, row => -Money.FromCentimes(row.Centimes));
        var closed = await ClosedAsync(month, stop);
        var shown = booked.Keys.Union(closed.Keys).ToList();
        var cooperatives = await db.Cooperatives.Where(row => shown.Contains(row.Id))
            .Select(row => new { row.Id, row.Code, row.Name }).ToListAsync(stop);
        return [.. cooperatives.OrderBy(row => row.Code, StringComparer.Ordinal)
            .Select(row => new Row(row.Id, row.Code, row.Name, booked.GetValueOrDefault(row.Id), closed.GetValueOrDefault(row.Id)))];
    }

    private async Task<Dictionary<Id<Cooperative>, Closing>> ClosedAsync(YearMonth month, CancellationToken stop)
    {
        var rows = await db.Settlements.Where(row => row.Month == month)
            .Select(row => new
            {
                row.CooperativeId,
                Closing = new Closing(
                    row.Id, row.Goods, row.Delivery, row.CashHeld, row.Carried, row.Due,
                    db.Payouts.Where(payout => payout.SettlementId == row.Id).Select(payout => (PayoutStatus?)payout.Status).FirstOrDefault()),
            })
            .ToListAsync(stop);
        return rows.ToDictionary(row => row.CooperativeId, row => row.Closing);
    }
}
