using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;

namespace Marketplace.Application.Programme;

/// <summary>Makes an appointment of the coach with a cooperative.</summary>
public sealed class PlanSession(MarketplaceDb db, SessionChecks checks, WriteLane lane, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, DateOnly On, TimeOnly At, string Place, string Topic);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        if (await checks.CoachAsync(request.Visitor, request.Cooperative, stop) is { } closed)
            return closed;
        if (request.On < clock.Today())
            return new Refusal("PlannedSession.InThePast").On("On");
        if (request.Topic.Length == 0)
            return new Refusal("Session.TopicMissing").On("Topic");
        db.PlannedSessions.Add(PlannedSession.Plan(
            request.Cooperative, request.Visitor.Account!.Value, request.On, request.At, request.Place, request.Topic));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
