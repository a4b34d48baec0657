using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Ledger;

namespace Marketplace.Application.Settlements;

/// <summary>The accounts that say what the marketplace owes a cooperative: goods, delivery, and the cash it holds already.</summary>
internal static class OwedAccounts
{
    /// <summary>Entries of the three accounts, of one cooperative.</summary>
    public static IQueryable<LedgerEntry> OwedTo(this IQueryable<LedgerEntry> entries, Id<Cooperative> cooperative) =>
        entries.Owed().Where(entry => entry.CooperativeId == cooperative);

    public static IQueryable<LedgerEntry> Owed(this IQueryable<LedgerEntry> entries) => entries.Where(entry =>
        entry.Kind == AccountKind.CooperativePayable
        || entry.Kind == AccountKind.DeliveryPayable
        || entry.Kind == AccountKind.CashWithCooperative);

    /// <summary>What was earned, without the payouts that settle it.</summary>
    public static IQueryable<LedgerEntry> WithoutPayouts(this IQueryable<LedgerEntry> entries, MarketplaceDb db) =>
        entries.Where(entry => !db.LedgerTransactions.Any(transaction =>
            transaction.Id == entry.TransactionId && transaction.Event == LedgerEvent.PayoutMade));
}
