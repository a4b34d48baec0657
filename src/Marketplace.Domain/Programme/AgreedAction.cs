using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Programme;

/// <summary>Who does what by when; verified by someone other than its owner.</summary>
public sealed class AgreedAction
{
    internal AgreedAction(Id<Member>? ownerId, string text, DateOnly dueOn) =>
        (OwnerId, Text, DueOn) = (ownerId, text, dueOn);

    private AgreedAction() { }

    public Id<AgreedAction> Id { get; private set; }

    public Id<CoachingSession> SessionId { get; private set; }

    /// <summary>The member who does it; none where it is the cooperative's.</summary>
    public Id<Member>? OwnerId { get; private set; }

    public string Text { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    public Id<Account>? DoneRecordedBy { get; private set; }

    /// <param name="owner">The account of the member who does it, if she has one.</param>
    public Outcome Complete(DateOnly on, Id<Account> by, Id<Account>? owner)
    {
        if (DoneOn is not null)
            return new Refusal("AgreedAction.AlreadyDone");
        if (owner == by)
            return new Refusal("AgreedAction.OwnAction");
        (DoneOn, DoneRecordedBy) = (on, by);
        return Outcome.Done;
    }
}
