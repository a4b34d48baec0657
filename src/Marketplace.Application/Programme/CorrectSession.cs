using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>
/// Corrects a session by a new version; a correction of a version that was corrected in the meantime is stale, and the
/// page shows both texts (INV-30).
/// </summary>
public sealed class CorrectSession(MarketplaceDb db, SessionChecks checks, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Session">The version the form was made from.</param>
    /// <param name="Reason">Why the record changes.</param>
    public sealed record Request(Visitor Visitor, Id<CoachingSession> Session, SessionFacts Facts, SessionLines Lines, string Reason);

    public async Task<Outcome<Id<CoachingSession>>> RunAsync(Request request, CancellationToken stop)
    {
        try
        {
            return await lane.RunAsync(db, () => OnceAsync(request, stop), stop);
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsDuplicate(error))
        {
            return Refusal.Stale;
        }
    }

    private async Task<Outcome<Id<CoachingSession>>> OnceAsync(Request request, CancellationToken stop)
    {
        var before = await db.CoachingSessions.Include(row => row.Actions).SingleOrDefaultAsync(row => row.Id == request.Session, stop);
        if (before is null)
            return Refusal.NotFound;
        if (await checks.CoachAsync(request.Visitor, before.CooperativeId, stop) is { } closed)
            return closed;
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value, request.Reason);
        var correction = before.Correct(request.Facts, recorded);
        if (correction.IsRefused)
            return correction.Refusal;
        if (await checks.CalendarAsync(recorded.By, request.Facts, before.Id, stop) is { } taken)
            return await IsCorrectedMeanwhileAsync(before.Id, stop) ? Refusal.Stale : taken;
        if (await checks.PeopleAsync(before.CooperativeId, request.Facts.HeldOn, request.Lines, stop) is { } stranger)
            return stranger;
        if (request.Lines.WriteTo(correction.Value) is { Refusal: { } refusal })
            return refusal;
        KeepDone(before, correction.Value, request.Lines);
        db.CoachingSessions.Add(correction.Value);
        audit.Write(nameof(CorrectSession), $"session:{before.Id}", recorded);
        await db.SaveChangesAsync(stop);
        return correction.Value.Id;
    }

    /// <summary>A correction committed since this one began holds the same hour: that is what the coach must hear of.</summary>
    private Task<bool> IsCorrectedMeanwhileAsync(Id<CoachingSession> session, CancellationToken stop) =>
        db.CoachingSessions.AnyAsync(row => row.Id == session && row.SupersededAt != null, stop);

    /// <summary>Lines and actions stand in the same order: the one was written from the other.</summary>
    private static void KeepDone(CoachingSession before, CoachingSession correction, SessionLines lines)
    {
        foreach (var (line, action) in lines.Actions.Zip(correction.Actions))
        {
            if (before.Actions.FirstOrDefault(old => old.Id == line.Keeps) is { DoneOn: { } doneOn, DoneRecordedBy: { } by })
                action.Complete(doneOn, by, owner: null);
        }
    }
}
