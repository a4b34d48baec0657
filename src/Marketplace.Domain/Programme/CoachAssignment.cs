using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Programme;

/// <summary>A coach's time with a cooperative, half-open; one lead coach at a time.</summary>
public sealed class CoachAssignment
{
    private CoachAssignment() { }

    public Id<CoachAssignment> Id { get; private set; }

    public Id<Account> CoachId { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? Until { get; private set; }

    public static CoachAssignment Assign(Id<Account> coach, Id<Cooperative> cooperative, DateOnly from) =>
        new() { CoachId = coach, CooperativeId = cooperative, From = from };

    public void End(DateOnly until)
    {
        if (Until is not null || until <= From)
            throw new InvalidOperationException($"Assignment {Id} cannot end on {until:O}.");
        Until = until;
    }
}
