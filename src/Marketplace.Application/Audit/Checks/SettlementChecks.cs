using Marketplace.Application.Settlements;
using Marketplace.Domain.Ledger;
using Marketplace.Domain.Settlements;

namespace Marketplace.Application.Audit.Checks;

/// <summary>What the marketplace owes and pays cooperatives (reliability.md 5.3).</summary>
internal static class SettlementChecks
{
    public static IReadOnlyList<AuditCheck> All { get; } =
    [
        new("INV-22", "ASettlementIsItsMonthInTheBooks", db =>
            from settlement in db.Settlements
            join booked in db.LedgerEntries.Owed().WithoutPayouts(db)
                    .GroupBy(entry => new { entry.CooperativeId, entry.BookedOn.Year, entry.BookedOn.Month })
                    .Select(month => new
                    {
                        month.Key.CooperativeId,
                        Month = month.Key.Year * 100 + month.Key.Month,
                        Goods = -month.Sum(entry => entry.Kind == AccountKind.CooperativePayable ? entry.Amount.Centimes : 0),
                        Delivery = -month.Sum(entry => entry.Kind == AccountKind.DeliveryPayable ? entry.Amount.Centimes : 0),
                        CashHeld = month.Sum(entry => entry.Kind == AccountKind.CashWithCooperative ? entry.Amount.Centimes : 0),
                    })
                on new { Cooperative = settlement.CooperativeId, Month = (int)(object)settlement.Month }
                equals new { Cooperative = booked.CooperativeId!.Value, booked.Month }
            where settlement.Goods.Centimes != booked.Goods
                || settlement.Delivery.Centimes != booked.Delivery
                || settlement.CashHeld.Centimes != booked.CashHeld
            select $"settlement:{settlement.Id}"),
        new("INV-22", "WhatIsCarriedIsWhatCouldNotBePaid", db => db.Settlements
            .Where(settlement => settlement.Carried.Centimes != db.Settlements
                .Where(before => before.CooperativeId == settlement.CooperativeId && before.Month < settlement.Month)
                .OrderByDescending(before => before.Month)
                .Select(before => before.Due.Centimes < 0 ? before.Due.Centimes : 0)
                .FirstOrDefault())
            .Select(settlement => $"settlement:{settlement.Id}")),
        new("INV-22", "APayoutIsWhatWasDue", db => db.Payouts
            .Where(payout => !db.Settlements.Any(settlement => settlement.Id == payout.SettlementId
                && settlement.CooperativeId == payout.CooperativeId && settlement.Due.Centimes == payout.Amount.Centimes))
            .Select(payout => $"payout:{payout.Id}")),
        new("INV-22", "PayoutsAreInTheBooks", db => db.Cooperatives
            .Where(cooperative => db.Payouts
                    .Where(payout => payout.CooperativeId == cooperative.Id && payout.Status == PayoutStatus.Executed)
                    .Sum(payout => payout.Amount.Centimes)
                != db.LedgerEntries
                    .Where(entry => entry.CooperativeId == cooperative.Id
                        && db.LedgerTransactions.Any(transaction => transaction.Id == entry.TransactionId && transaction.Event == LedgerEvent.PayoutMade))
                    .Sum(entry => entry.Amount.Centimes))
            .Select(cooperative => $"cooperative:{cooperative.Id}")),
        new("INV-23", "ASettlementIsPaidOnce", db => db.Payouts
            .GroupBy(payout => payout.SettlementId)
            .Where(settlement => settlement.Count() > 1)
            .Select(settlement => $"settlement:{settlement.Key}")),
        new("INV-24", "APayoutTakesTwoPersons", db => db.Payouts
            .Where(payout => payout.ExecutedBy == payout.PreparedBy
                || (payout.Status == PayoutStatus.Executed && (payout.ExecutedBy == null || payout.ExecutedAt == null)))
            .Select(payout => $"payout:{payout.Id}")),
    ];
}
