using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Settlements;

/// <summary>A month between the marketplace and a cooperative: exactly the entries of the books, each one listed.</summary>
public sealed class CooperativeStatement(MarketplaceDb db)
{
    /// <param name="Amount">What the entry adds to what is owed to the cooperative; cash it keeps takes away.</param>
    public sealed record Entry(
        Id<LedgerEntry> Id, DateOnly BookedOn, LedgerEvent Event, string Cause, AccountKind Account, Money Amount);

    /// <param name="Opening">Owed to the cooperative when the month began; negative where it owed.</param>
    public sealed record Sheet(YearMonth Month, Money Opening, IReadOnlyList<Entry> Entries)
    {
        /// <summary>The month: the sum of its entries and nothing else.</summary>
        public Money Turnover => Money.Sum(Entries.Select(entry => entry.Amount));

        public Money Closing => Opening + Turnover;

        public Money Of(AccountKind account) =>
            Money.Sum(Entries.Where(entry => entry.Account == account).Select(entry => entry.Amount));
    }

    public async Task<Sheet> LoadAsync(Id<Cooperative> cooperative, YearMonth month, CancellationToken stop)
    {
        var (first, end) = (month.FirstDay, month.Next.FirstDay);
        var entries = db.LedgerEntries.OwedTo(cooperative);
        var before = await entries.Where(entry => entry.BookedOn < first).SumAsync(entry => entry.Amount.Centimes, stop);
        var rows = await entries.Where(entry => entry.BookedOn >= first && entry.BookedOn < end)
            .Join(db.LedgerTransactions, entry => entry.TransactionId, transaction => transaction.Id, (entry, transaction) => new { entry, transaction })
            .OrderBy(row => row.entry.BookedOn).ThenBy(row => row.entry.Id)
            .Select(row => new Entry(
                row.entry.Id, row.entry.BookedOn, row.transaction.Event, row.transaction.Cause, row.entry.Kind,
                Money.FromCentimes(-row.entry.Amount.Centimes)))
            .ToListAsync(stop);
        return new(month, -Money.FromCentimes(before), rows);
    }
}
