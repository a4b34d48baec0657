using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Ledger;

/// <summary>The sum of every account of the books on a day; together they are zero, or the books are wrong (INV-10).</summary>
public sealed class TrialBalance(MarketplaceDb db)
{
    /// <summary>Debit and credit turnover of one kind of account, both positive.</summary>
    public sealed record Row(AccountKind Kind, Money Debits, Money Credits, int Entries)
    {
        public Money Balance => Debits - Credits;
    }

    public sealed record Sheet(DateOnly On, IReadOnlyList<Row> Rows)
    {
        public Money Debits => Money.Sum(Rows.Select(row => row.Debits));

        public Money Credits => Money.Sum(Rows.Select(row => row.Credits));

        /// <summary>Zero, or the books are wrong.</summary>
        public Money Sum => Debits - Credits;
    }

    /// <param name="on">Entries booked until the end of this day.</param>
    public async Task<Sheet> LoadAsync(DateOnly on, CancellationToken stop)
    {
        var sums = await db.LedgerEntries.Where(entry => entry.BookedOn <= on)
            .GroupBy(entry => entry.Kind)
            .Select(kind => new
            {
                kind.Key,
                Debits = kind.Sum(entry => entry.Amount.Centimes > 0 ? entry.Amount.Centimes : 0),
                Credits = kind.Sum(entry => entry.Amount.Centimes < 0 ? -entry.Amount.Centimes : 0),
                Entries = kind.Count(),
            })
            .ToListAsync(stop);
        return new(on, [.. sums.OrderBy(sum => sum.Key)
            .Select(sum => new Row(sum.Key, Money.FromCentimes(sum.Debits), Money.FromCentimes(sum.Credits), sum.Entries))]);
    }
}
