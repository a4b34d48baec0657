using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Settlements;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Settlements;

/// <summary>Payouts for finance: what waits for a second person, and the latest that were made.</summary>
public sealed class PayoutList(MarketplaceDb db)
{
    public const int MadeMax = 60;

    public sealed record Row(
        Id<Payout> Id,
        Id<Cooperative> Cooperative,
        LocalizedText Name,
        YearMonth Month,
        Money Amount,
        PayoutStatus Status,
        Id<Account> PreparedBy,
        DateTimeOffset PreparedAt,
        DateTimeOffset? ExecutedAt,
        string BankReference);

    /// <param name="Waiting">Prepared, oldest first.</param>
    /// <param name="Made">Executed, latest first.</param>
    public sealed record Lists(IReadOnlyList<Row> Waiting, IReadOnlyList<Row> Made);

    public async Task<Lists> LoadAsync(CancellationToken stop)
    {
        var waiting = await Rows(db.Payouts.Where(payout => payout.Status == PayoutStatus.Prepared).OrderBy(payout => payout.Id))
            .ToListAsync(stop);
        var made = await Rows(db.Payouts.Where(payout => payout.Status == PayoutStatus.Executed).OrderByDescending(payout => payout.Id).Take(MadeMax))
            .ToListAsync(stop);
        return new(waiting, [.. made.OrderByDescending(row => row.Id)]);
    }

    private IQueryable<Row> Rows(IQueryable<Payout> payouts) =>
        from payout in payouts
        join settlement in db.Settlements on payout.SettlementId equals settlement.Id
        join cooperative in db.Cooperatives on payout.CooperativeId equals cooperative.Id
        select new Row(
            payout.Id, cooperative.Id, cooperative.Name, settlement.Month, payout.Amount, payout.Status,
            payout.PreparedBy, payout.PreparedAt, payout.ExecutedAt, payout.BankReference);
}
