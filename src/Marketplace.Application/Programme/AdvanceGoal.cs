using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>Says how far a goal has come; how it stood before stays in the audit.</summary>
public sealed class AdvanceGoal(MarketplaceDb db, SessionChecks checks, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<CoachingGoal> Goal, int Reached, string Note);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var goal = await db.CoachingGoals.SingleOrDefaultAsync(row => row.Id == request.Goal, stop);
        if (goal is null)
            return Refusal.NotFound;
        if (await checks.CoachAsync(request.Visitor, goal.CooperativeId, stop) is { } closed)
            return closed;
        var before = goal.Reached;
        var outcome = goal.Advance(request.Reached, request.Note);
        if (outcome.IsRefused)
            return outcome;
        audit.Write(nameof(AdvanceGoal), $"goal:{goal.Id}", new(clock.Now(), request.Visitor.Account!.Value, $"{before} -> {goal.Reached}"));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
