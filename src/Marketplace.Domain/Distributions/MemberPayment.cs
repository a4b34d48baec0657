using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Distributions;

/// <summary>Money a cooperative gave a member of what was attributed; the member acknowledges or disputes it.</summary>
public sealed class MemberPayment
{
    private MemberPayment() { }

    public Id<MemberPayment> Id { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public Id<Member> MemberId { get; private set; }

    /// <summary>Unique: the form's own number, so that a second click pays nothing more.</summary>
    public string Operation { get; private set; } = "";

    public Money Amount { get; private set; }

    public DateOnly PaidOn { get; private set; }

    public MemberPaymentMethod Method { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public Id<Account> RecordedBy { get; private set; }

    public AcknowledgementState Acknowledgement { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <param name="owed">Attributed to the member and not paid yet.</param>
    public static Outcome<MemberPayment> Pay(
        Id<Cooperative> cooperative, Id<Member> member, MemberPaymentFacts facts, Money owed, Recorded recorded)
    {
        if (!facts.Amount.IsPositive)
            return new Refusal("MemberPayment.NotPositive").On("Amount");
        if (facts.Amount > owed)
            return new Refusal("MemberPayment.MoreThanOwed", owed).On("Amount");
        if (facts.PaidOn > MoroccanTime.DayOf(recorded.At))
            return new Refusal("MemberPayment.InTheFuture").On("PaidOn");
        return new MemberPayment
        {
            CooperativeId = cooperative,
            MemberId = member,
            Operation = facts.Operation,
            Amount = facts.Amount,
            PaidOn = facts.PaidOn,
            Method = facts.Method,
            RecordedAt = recorded.At,
            RecordedBy = recorded.By,
        };
    }

    public void Acknowledge(AcknowledgementState how, DateTimeOffset now)
    {
        if (how is AcknowledgementState.None || Acknowledgement is not AcknowledgementState.None)
            throw new InvalidOperationException($"Payment {Id} cannot become {how} from {Acknowledgement}.");
        (Acknowledgement, AcknowledgedAt) = (how, now);
    }
}
