using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>Moves an appointment that was not held yet.</summary>
public sealed class PutOffSession(MarketplaceDb db, SessionChecks checks, WriteLane lane, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<PlannedSession> Planned, DateOnly On, TimeOnly At);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var planned = await db.PlannedSessions.SingleOrDefaultAsync(row => row.Id == request.Planned, stop);
        if (planned is null)
            return Refusal.NotFound;
        if (await checks.CoachAsync(request.Visitor, planned.CooperativeId, stop) is { } closed)
            return closed;
        if (planned.HeldAsId is not null)
            return new Refusal("PlannedSession.AlreadyHeld");
        if (request.On < clock.Today())
            return new Refusal("PlannedSession.InThePast").On("On");
        planned.PutOff(request.On, request.At);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
