using Marketplace.Domain.Common;

namespace Marketplace.Domain.Ledger;

/// <summary>Entries of one event; they sum to zero or cannot be made (INV-10).</summary>
public sealed class LedgerTransaction
{
    private readonly List<LedgerEntry> _entries = [];

    private LedgerTransaction() { }

    public Id<LedgerTransaction> Id { get; private set; }

    public LedgerEvent Event { get; private set; }

    /// <summary>The row that caused it ("shipment:12"), unique with the event: nothing is booked twice.</summary>
    public string Cause { get; private set; } = "";

    public DateOnly BookedOn { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public IReadOnlyList<LedgerEntry> Entries => _entries;

    /// <summary>Books the postings; amounts of zero are left out.</summary>
    /// <exception cref="InvalidOperationException">The postings do not sum to zero, or none is left.</exception>
    public static LedgerTransaction Of(LedgerEvent what, string cause, IEnumerable<Posting> postings, DateTimeOffset now)
    {
        var day = MoroccanTime.DayOf(now);
        var transaction = new LedgerTransaction { Event = what, Cause = cause, BookedOn = day, RecordedAt = now };
        transaction._entries.AddRange(postings
            .Where(posting => !posting.Amount.IsZero)
            .Select(posting => new LedgerEntry(posting.Account, posting.Amount, day)));
        var sum = Money.Sum(transaction._entries.Select(entry => entry.Amount));
        if (!sum.IsZero || transaction._entries.Count == 0)
            throw new InvalidOperationException($"{what} of {cause} does not balance: {sum}.");
        return transaction;
    }

    /// <summary>The mirror of this transaction, booked today.</summary>
    public LedgerTransaction Reverse(DateTimeOffset now) => Of(
        LedgerEvent.Reversal,
        $"transaction:{Id}",
        _entries.Select(entry => new Posting(entry.Account, -entry.Amount)),
        now);
}
