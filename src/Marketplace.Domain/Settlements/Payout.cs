using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Settlements;

/// <summary>Money from the marketplace to a cooperative for one settlement; at most one per settlement (INV-23).</summary>
public sealed class Payout
{
    private Payout() { }

    public Id<Payout> Id { get; private set; }

    public Id<Settlement> SettlementId { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public Money Amount { get; private set; }

    public PayoutStatus Status { get; private set; }

    public Id<Account> PreparedBy { get; private set; }

    public DateTimeOffset PreparedAt { get; private set; }

    public Id<Account>? ExecutedBy { get; private set; }

    public DateTimeOffset? ExecutedAt { get; private set; }

    /// <summary>The bank's reference of the transfer.</summary>
    public string BankReference { get; private set; } = "";

    public static Outcome<Payout> Prepare(Settlement settlement, Recorded recorded)
    {
        if (!settlement.Due.IsPositive)
            return new Refusal("Payout.NothingDue");
        return new Payout
        {
            SettlementId = settlement.Id,
            CooperativeId = settlement.CooperativeId,
            Amount = settlement.Due,
            PreparedBy = recorded.By,
            PreparedAt = recorded.At,
        };
    }

    public Outcome Execute(string bankReference, Recorded recorded)
    {
        if (Status is not PayoutStatus.Prepared)
            return new Refusal("Payout.NotPrepared");
        if (recorded.By == PreparedBy)
            return new Refusal("Payout.NeedsTwoPersons");
        if (bankReference.Length == 0)
            return new Refusal("Payout.ReferenceMissing").On("BankReference");
        (Status, ExecutedBy, ExecutedAt, BankReference) = (PayoutStatus.Executed, recorded.By, recorded.At, bankReference);
        return Outcome.Done;
    }
}
