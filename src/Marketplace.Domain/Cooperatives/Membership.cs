using Marketplace.Domain.Common;

namespace Marketplace.Domain.Cooperatives;

/// <summary>A person's time in a cooperative, half-open; two of the same pair never overlap.</summary>
public sealed class Membership
{
    /// <summary>Days of a month that make a member active in it (programme.md 2.4).</summary>
    public const int DaysToBeActive = 15;

    private Membership() { }

    public Id<Membership> Id { get; private set; }

    public Id<Member> MemberId { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? Until { get; private set; }

    public MembershipRole Role { get; private set; }

    /// <summary>Shares of the capital; they never weigh in the sharing of surplus.</summary>
    public int SharesCount { get; private set; }

    public string ExitReason { get; private set; } = "";

    public Period Period => new(From, Until);

    /// <param name="others">Every membership of the same person in the same cooperative.</param>
    public static Outcome<Membership> Begin(
        Id<Member> member, Id<Cooperative> cooperative, DateOnly from, MembershipRole role, IEnumerable<Membership> others)
    {
        var period = new Period(from, null);
        if (others.Any(other => other.Period.Overlaps(period)))
            return new Refusal("Membership.Overlaps").On("From");
        return new Membership { MemberId = member, CooperativeId = cooperative, From = from, Role = role, SharesCount = 1 };
    }

    /// <summary>Ends the membership; the last day counted is the day before.</summary>
    public Outcome End(DateOnly until, string reason)
    {
        if (Until is not null)
            return new Refusal("Membership.AlreadyEnded").On("Until");
        if (until <= From)
            return new Refusal("Membership.EndsBeforeStart", From).On("Until");
        (Until, ExitReason) = (until, reason);
        return Outcome.Done;
    }

    /// <summary>Active in the month by days alone; whoever brought something in or was paid is active too (TV-13).</summary>
    public bool IsActiveByDays(YearMonth month) => Period.DaysWithin(month.Days) >= DaysToBeActive;
}
