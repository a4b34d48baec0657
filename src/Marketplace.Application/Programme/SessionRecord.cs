using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>One version of a session in full, and whether it is the latest.</summary>
public sealed class SessionRecord(MarketplaceDb db, ProgrammeScope scope, AccountNames names)
{
    /// <param name="Notes">Null where the reader is not the cooperative's coach.</param>
    /// <param name="LatestId">The version that stands now: this one, unless it was corrected.</param>
    public sealed record View(
        Id<CoachingSession> Id,
        Id<Cooperative> Cooperative,
        LocalizedText Name,
        string Coach,
        SessionFacts Facts,
        string? Notes,
        IReadOnlyList<Presence> Attendances,
        IReadOnlyList<Agreement> Actions,
        int VersionNumber,
        string CorrectionReason,
        DateTimeOffset RecordedAt,
        Id<CoachingSession> LatestId,
        IReadOnlyList<Version> Versions)
    {
        public bool IsLatest => LatestId == Id;
    }

    public sealed record Presence(Id<Member> Member, PersonName Name, int Minutes);

    public sealed record Agreement(Id<AgreedAction> Id, Id<Member>? Owner, PersonName? OwnerName, string Text, DateOnly DueOn, DateOnly? DoneOn);

    public sealed record Version(Id<CoachingSession> Id, int Number, DateTimeOffset RecordedAt, string Reason);

    /// <returns>Null for a session that is none, or none of the reader's.</returns>
    public async Task<View?> FindAsync(Visitor visitor, Id<CoachingSession> id, CancellationToken stop)
    {
        var session = await db.CoachingSessions.AsNoTracking()
            .Include(row => row.Attendances).Include(row => row.Actions).AsSplitQuery()
            .SingleOrDefaultAsync(row => row.Id == id, stop);
        if (session is null || !await scope.OpensAsync(visitor, session.CooperativeId, stop))
            return null;
        var isCoach = await scope.CoachesAsync(visitor, session.CooperativeId, stop);
        var people = await PeopleAsync(session, stop);
        var versions = await VersionsAsync(session, stop);
        var coach = await names.LoadAsync([session.CoachId], stop);
        return new(
            session.Id,
            session.CooperativeId,
            await db.Cooperatives.Where(row => row.Id == session.CooperativeId).Select(row => row.Name).SingleAsync(stop),
            coach.GetValueOrDefault(session.CoachId, ""),
            new(session.HeldOn, session.StartedAt, session.Minutes, session.Mode, session.Topic, isCoach ? session.Notes : ""),
            isCoach ? session.Notes : null,
            [.. session.Attendances.Select(row => new Presence(row.MemberId, people[row.MemberId], row.Minutes))],
            [.. session.Actions.OrderBy(row => row.Id).Select(row => new Agreement(
                row.Id, row.OwnerId, row.OwnerId is { } owner ? people[owner] : null, row.Text, row.DueOn, row.DoneOn))],
            session.VersionNumber,
            session.CorrectionReason,
            session.RecordedAt,
            versions[^1].Id,
            versions);
    }

    private Task<Dictionary<Id<Member>, PersonName>> PeopleAsync(CoachingSession session, CancellationToken stop)
    {
        var ids = session.Attendances.Select(row => row.MemberId)
            .Concat(session.Actions.Where(row => row.OwnerId is not null).Select(row => row.OwnerId!.Value)).Distinct().ToList();
        return db.Members.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, stop);
    }

    /// <summary>The whole chain, the first record first; corrections are few.</summary>
    private async Task<IReadOnlyList<Version>> VersionsAsync(CoachingSession session, CancellationToken stop)
    {
        // A correction may move the day: the chain is found by its links among the cooperative's corrected sessions.
        var linked = await db.CoachingSessions.AsNoTracking()
            .Where(row => row.CooperativeId == session.CooperativeId && (row.ReplacesId != null || row.SupersededAt != null))
            .Select(row => new { row.Id, row.ReplacesId, row.VersionNumber, row.RecordedAt, row.CorrectionReason })
            .ToListAsync(stop);
        var byId = linked.ToDictionary(row => row.Id);
        var after = linked.Where(row => row.ReplacesId is not null).ToDictionary(row => row.ReplacesId!.Value);
        var first = session.Id;
        while (byId.TryGetValue(first, out var row) && row.ReplacesId is { } before)
            first = before;
        if (!byId.ContainsKey(first))
            return [new(session.Id, session.VersionNumber, session.RecordedAt, session.CorrectionReason)];
        var chain = new List<Version>();
        for (Id<CoachingSession>? at = first; at is { } id; at = after.TryGetValue(id, out var next) ? next.Id : null)
            chain.Add(new(id, byId[id].VersionNumber, byId[id].RecordedAt, byId[id].CorrectionReason));
        return chain;
    }
}
