using Marketplace.Domain.Common;

namespace Marketplace.Domain.Catalog;

/// <summary>What somebody counted, beside what the book said at that moment; written once.</summary>
public sealed class StockCount
{
    internal StockCount(string operation, long units, long book, Recorded recorded) =>
        (Operation, Units, Book, CountedAt, CountedBy) = (operation, units, book, recorded.At, recorded.By);

    private StockCount() { }

    public Id<StockCount> Id { get; private set; }

    /// <summary>The form's own number, once per line: sent twice, it counts once.</summary>
    public string Operation { get; private set; } = "";

    public long Units { get; private set; }

    /// <summary>By the session's rule for goods packed but not sent.</summary>
    public long Book { get; private set; }

    public DateTimeOffset CountedAt { get; private set; }

    public Id<Account> CountedBy { get; private set; }

    /// <summary>Signed: what is missing is negative. Sales before and after the count are not in it (features.md D12.3).</summary>
    public long Variance => Units - Book;
}
