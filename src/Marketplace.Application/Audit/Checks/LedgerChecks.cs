using Marketplace.Domain.Ledger;
using Marketplace.Domain.Orders;
using Marketplace.Domain.Payments;

namespace Marketplace.Application.Audit.Checks;

/// <summary>The books against themselves, and against what they book (reliability.md 5.2, 5.3).</summary>
internal static class LedgerChecks
{
    public static IReadOnlyList<AuditCheck> All { get; } =
    [
        new("INV-10", "EveryTransactionSumsToZero", db => db.LedgerEntries
            .GroupBy(entry => entry.TransactionId)
            .Where(transaction => transaction.Sum(entry => entry.Amount.Centimes) != 0)
            .Select(transaction => $"ledger-transaction:{transaction.Key}")),
        new("INV-10", "NoTransactionIsEmpty", db => db.LedgerTransactions
            .Where(transaction => !db.LedgerEntries.Any(entry => entry.TransactionId == transaction.Id))
            .Select(transaction => $"ledger-transaction:{transaction.Id}")),
        new("INV-10", "EntriesAreBookedWithTheirTransaction", db => db.LedgerTransactions
            .Where(transaction => db.LedgerEntries.Any(entry => entry.TransactionId == transaction.Id && entry.BookedOn != transaction.BookedOn))
            .Select(transaction => $"ledger-transaction:{transaction.Id}")),
        new("INV-10", "SalesAreBooked", db => db.Cooperatives
            .Where(cooperative => db.CooperativeOrders.Where(part => part.CooperativeId == cooperative.Id)
                    .Sum(part => part.GoodsDelivered.Centimes + part.DeliveryBooked.Centimes)
                != -db.LedgerEntries
                    .Where(entry => entry.CooperativeId == cooperative.Id
                        && db.LedgerTransactions.Any(transaction => transaction.Id == entry.TransactionId && transaction.Event == LedgerEvent.SaleDelivered))
                    .Sum(entry => entry.Amount.Centimes))
            .Select(cooperative => $"cooperative:{cooperative.Id}")),
        new("INV-12", "RefundsOwedAreInTheBooks", db => db.LedgerEntries
            .Where(entry => entry.Kind == AccountKind.RefundPayable)
            .GroupBy(entry => entry.Kind)
            .Where(account => -account.Sum(entry => entry.Amount.Centimes)
                != db.Refunds.Where(refund => refund.Status == RefundStatus.Granted).Sum(refund => refund.Amount.Centimes))
            .Select(account => $"account:{account.Key}")),
        new("INV-18", "CashWithCarriersIsInTheBooks", db => db.Cooperatives
            .Where(cooperative => db.LedgerEntries
                    .Where(entry => entry.Kind == AccountKind.CashWithCarrier && entry.CooperativeId == cooperative.Id)
                    .Sum(entry => entry.Amount.Centimes)
                != db.CashCollections
                    .Where(cash => cash.CooperativeId == cooperative.Id && cash.Holder == CashHolder.Carrier && cash.Status == CollectionStatus.Collected)
                    .Sum(cash => cash.Expected.Centimes))
            .Select(cooperative => $"cooperative:{cooperative.Id}")),
        new("INV-26", "RefundsMirrorTheirSales", db => db.Cooperatives
            .Where(cooperative => db.CooperativeOrders.Where(part => part.CooperativeId == cooperative.Id)
                    .Sum(part => part.GoodsRefunded.Centimes + part.DeliveryRefunded.Centimes)
                != db.LedgerEntries
                    .Where(entry => entry.CooperativeId == cooperative.Id
                        && db.LedgerTransactions.Any(transaction => transaction.Id == entry.TransactionId && transaction.Event == LedgerEvent.RefundGranted))
                    .Sum(entry => entry.Amount.Centimes))
            .Select(cooperative => $"cooperative:{cooperative.Id}")),
    ];
}
