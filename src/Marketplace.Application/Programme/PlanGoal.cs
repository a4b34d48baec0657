using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>Adds a goal to the plan of a cooperative, or of one of its members.</summary>
public sealed class PlanGoal(MarketplaceDb db, SessionChecks checks, WriteLane lane, TimeProvider clock)
{
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, Id<Member>? Member, string Title, int Target, DateOnly DueOn);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        if (await checks.CoachAsync(request.Visitor, request.Cooperative, stop) is { } closed)
            return closed;
        if (request.Member is { } member && !await BelongsAsync(member, request.Cooperative, stop))
            return Refusal.NotFound;
        if (request.DueOn < clock.Today())
            return new Refusal("Goal.DueInThePast").On("DueOn");
        var goal = CoachingGoal.Plan(request.Cooperative, request.Member, request.Title, request.Target, request.DueOn);
        if (goal.IsRefused)
            return goal.Refusal;
        db.CoachingGoals.Add(goal.Value);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);

    private Task<bool> BelongsAsync(Id<Member> member, Id<Cooperative> cooperative, CancellationToken stop) =>
        db.Memberships.AnyAsync(row => row.MemberId == member && row.CooperativeId == cooperative, stop);
}
