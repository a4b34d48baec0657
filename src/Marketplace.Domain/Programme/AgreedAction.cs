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

    public Outcome Complete(DateOnly on, Id<Account> by)
    {
        if (DoneOn is not null)
            return new Refusal("AgreedAction.AlreadyDone");
        (DoneOn, DoneRecordedBy) = (on, by);
        return Outcome.Done;
    }
}
