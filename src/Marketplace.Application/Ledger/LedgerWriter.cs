using Marketplace.Application.Database;
using Marketplace.Domain.Ledger;

namespace Marketplace.Application.Ledger;

/// <summary>The only way into the books: entries join the save at hand, balanced or not at all.</summary>
public sealed class LedgerWriter(MarketplaceDb db)
{
    /// <param name="cause">The row that caused it, unique with the event: <c>shipment:12</c>.</param>
    public void Book(LedgerEvent what, string cause, IEnumerable<Posting> postings, DateTimeOffset now) =>
        db.LedgerTransactions.Add(LedgerTransaction.Of(what, cause, postings, now));
}
