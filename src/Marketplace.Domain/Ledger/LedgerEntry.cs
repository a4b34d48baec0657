using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Ledger;

/// <summary>One signed amount on one account; never edited, never deleted.</summary>
public sealed class LedgerEntry
{
    internal LedgerEntry(LedgerAccount account, Money amount, DateOnly bookedOn)
    {
        (Kind, CooperativeId, MemberId) = (account.Kind, account.Cooperative, account.Member);
        (Amount, BookedOn) = (amount, bookedOn);
    }

    private LedgerEntry() { }

    public Id<LedgerEntry> Id { get; private set; }

    public Id<LedgerTransaction> TransactionId { get; private set; }

    public AccountKind Kind { get; private set; }

    public Id<Cooperative>? CooperativeId { get; private set; }

    public Id<Member>? MemberId { get; private set; }

    /// <summary>Debit positive, credit negative; never zero.</summary>
    public Money Amount { get; private set; }

    public DateOnly BookedOn { get; private set; }

    public LedgerAccount Account => new(Kind, CooperativeId, MemberId);
}
