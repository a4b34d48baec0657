using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Ledger;

/// <summary>One account over some days: what it held before, every entry, what it holds after.</summary>
public sealed class AccountStatement(MarketplaceDb db)
{
    /// <summary>Entries one statement shows; a longer period is asked for in parts.</summary>
    public const int EntriesMax = 5_000;

    public sealed record Entry(Id<LedgerEntry> Id, DateOnly BookedOn, LedgerEvent Event, string Cause, Money Amount);

    /// <param name="Opening">Before the period: debit positive.</param>
    /// <param name="Turnover">Sum of every entry of the period, listed or not.</param>
    public sealed record Sheet(LedgerAccount Account, Period Days, Money Opening, Money Turnover, IReadOnlyList<Entry> Entries)
    {
        public Money Closing => Opening + Turnover;
    }

    public async Task<Sheet> LoadAsync(LedgerAccount account, Period days, CancellationToken stop)
    {
        var entries = db.LedgerEntries.Where(entry => entry.Kind == account.Kind
            && entry.CooperativeId == account.Cooperative && entry.MemberId == account.Member);
        var opening = await entries.Where(entry => entry.BookedOn < days.From).SumAsync(entry => entry.Amount.Centimes, stop);
        var until = days.Until ?? DateOnly.MaxValue;
        var within = entries.Where(entry => entry.BookedOn >= days.From && entry.BookedOn < until);
        var turnover = await within.SumAsync(entry => entry.Amount.Centimes, stop);
        var rows = await within
            .Join(db.LedgerTransactions, entry => entry.TransactionId, transaction => transaction.Id, (entry, transaction) => new { entry, transaction })
            .OrderBy(row => row.entry.BookedOn).ThenBy(row => row.entry.Id)
            .Take(EntriesMax)
            .Select(row => new Entry(row.entry.Id, row.entry.BookedOn, row.transaction.Event, row.transaction.Cause, row.entry.Amount))
            .ToListAsync(stop);
        return new(account, days, Money.FromCentimes(opening), Money.FromCentimes(turnover), rows);
    }
}
