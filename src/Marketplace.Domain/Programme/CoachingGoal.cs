using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Programme;

/// <summary>A target of a member's or a cooperative's plan, and how far it has come.</summary>
public sealed class CoachingGoal
{
    private CoachingGoal() { }

    public Id<CoachingGoal> Id { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    /// <summary>The member whose goal it is; none for the cooperative's.</summary>
    public Id<Member>? MemberId { get; private set; }

    public string Title { get; private set; } = "";

    public int Target { get; private set; }

    public int Reached { get; private set; }

    public string Note { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    public static Outcome<CoachingGoal> Plan(
        Id<Cooperative> cooperative, Id<Member>? member, string title, int target, DateOnly dueOn)
    {
        if (title.Length == 0)
            return new Refusal("Goal.TitleMissing").On("Title");
        if (target < 1)
            return new Refusal("Goal.TargetNotPositive").On("Target");
        return new CoachingGoal { CooperativeId = cooperative, MemberId = member, Title = title, Target = target, DueOn = dueOn };
    }

    public Outcome Advance(int reached, string note)
    {
        if (reached < 0)
            return new Refusal("Goal.ReachedNegative").On("Reached");
        (Reached, Note) = (reached, note);
        return Outcome.Done;
    }
}
