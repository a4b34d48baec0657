using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Settlements;

/// <summary>A cooperative's closed months, latest first, each with its payout where one was due.</summary>
public sealed class CooperativePayouts(MarketplaceDb db)
{
    public const int MonthsMax = 36;

    /// <param name="PaidAt">None while nothing was paid.</param>
    public sealed record Row(
        YearMonth Month, Money Goods, Money Delivery, Money CashHeld, Money Carried, Money Due, DateTimeOffset? PaidAt, string BankReference);

    public async Task<IReadOnlyList<Row>> LoadAsync(Id<Cooperative> cooperative, CancellationToken stop) =>
        await db.Settlements.Where(settlement => settlement.CooperativeId == cooperative)
            .OrderByDescending(settlement => settlement.Month)
            .Take(MonthsMax)
            .Select(settlement => new
            {
                settlement,
                payout = db.Payouts.FirstOrDefault(payout => payout.SettlementId == settlement.Id),
            })
            .Select(row => new Row(
                row.settlement.Month, row.settlement.Goods, row.settlement.Delivery, row.settlement.CashHeld,
                row.settlement.Carried, row.settlement.Due, row.payout!.ExecutedAt, row.payout!.BankReference ?? ""))
            .ToListAsync(stop);
}
