using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>Writes down a session that was held; the same form sent twice is one session.</summary>
public sealed class RecordSession(MarketplaceDb db, SessionChecks checks, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Planned">The appointment it was, if any.</param>
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, SessionFacts Facts, SessionLines Lines, Id<PlannedSession>? Planned = null);

    public async Task<Outcome<Id<CoachingSession>>> RunAsync(Request request, CancellationToken stop)
    {
        try
        {
            return await lane.RunAsync(db, () => OnceAsync(request, stop), stop);
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsDuplicate(error))
        {
            // The same form was saved by another request at this very moment: now it is found.
            return await lane.RunAsync(db, () => OnceAsync(request, stop), stop);
        }
    }

    private async Task<Outcome<Id<CoachingSession>>> OnceAsync(Request request, CancellationToken stop)
    {
        if (await checks.CoachAsync(request.Visitor, request.Cooperative, stop) is { } closed)
            return closed;
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value);
        if (await AlreadyAsync(request, recorded.By, stop) is { } known)
            return known;
        if (await checks.CalendarAsync(recorded.By, request.Facts, null, stop) is { } taken)
            return taken;
        if (await checks.PeopleAsync(request.Cooperative, request.Facts.HeldOn, request.Lines, stop) is { } stranger)
            return stranger;
        var session = CoachingSession.Record(request.Cooperative, request.Facts, recorded);
        if (session.IsRefused)
            return session.Refusal;
        if (request.Lines.WriteTo(session.Value) is { Refusal: { } refusal })
            return refusal;
        db.CoachingSessions.Add(session.Value);
        await db.SaveChangesAsync(stop);
        // The appointment and the audit need the key the session has only now.
        await KeepAppointmentAsync(request, session.Value.Id, stop);
        audit.Write(nameof(RecordSession), $"session:{session.Value.Id}", recorded);
        await db.SaveChangesAsync(stop);
        return session.Value.Id;
    }

    private async Task<Id<CoachingSession>?> AlreadyAsync(Request request, Id<Account> coach, CancellationToken stop)
    {
        var facts = request.Facts;
        var ids = await db.CoachingSessions
            .Where(row => row.CoachId == coach && row.CooperativeId == request.Cooperative && row.SupersededAt == null)
            .Where(row => row.HeldOn == facts.HeldOn && row.StartedAt == facts.StartedAt && row.Minutes == facts.Minutes && row.Topic == facts.Topic)
            .Select(row => row.Id)
            .ToListAsync(stop);
        return ids.Count == 0 ? null : ids[0];
    }

    private async Task KeepAppointmentAsync(Request request, Id<CoachingSession> session, CancellationToken stop)
    {
        if (request.Planned is not { } id)
            return;
        var planned = await db.PlannedSessions.SingleOrDefaultAsync(
            row => row.Id == id && row.CooperativeId == request.Cooperative && row.HeldAsId == null, stop);
        planned?.BeHeld(session);
    }
}
