using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>Says that an agreed action was done; never by the one who had to do it.</summary>
public sealed class CompleteAction(MarketplaceDb db, SessionChecks checks, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<AgreedAction> Action);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var action = await db.AgreedActions.SingleOrDefaultAsync(row => row.Id == request.Action, stop);
        var session = action is null ? null : await db.CoachingSessions.AsNoTracking().SingleAsync(row => row.Id == action.SessionId, stop);
        if (action is null || session is null)
            return Refusal.NotFound;
        if (await checks.CoachAsync(request.Visitor, session.CooperativeId, stop) is { } closed)
            return closed;
        if (session.SupersededAt is not null)
            return Refusal.Stale;
        var owner = await db.Members.Where(row => row.Id == action.OwnerId).Select(row => row.AccountId).SingleOrDefaultAsync(stop);
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value);
        var outcome = action.Complete(MoroccanTime.DayOf(recorded.At), recorded.By, owner);
        if (outcome.IsRefused)
            return outcome;
        audit.Write(nameof(CompleteAction), $"action:{action.Id}", recorded);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
