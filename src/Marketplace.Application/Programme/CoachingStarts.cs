using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>The day on which coaching began to count, by cooperative; derived from its sessions, never typed (TV-14).</summary>
public sealed class CoachingStarts(MarketplaceDb db)
{
    public async Task<DateOnly?> FindAsync(Id<Cooperative> cooperative, CancellationToken stop) =>
        (await LoadAsync(db.Cooperatives.Where(row => row.Id == cooperative), DateTimeOffset.MaxValue, stop)).GetValueOrDefault(cooperative);

    /// <param name="asOf">Sessions as they were known at that instant.</param>
    internal async Task<IReadOnlyDictionary<Id<Cooperative>, DateOnly?>> LoadAsync(
        IQueryable<Cooperative> cooperatives, DateTimeOffset asOf, CancellationToken stop)
    {
        var sessions = await db.CoachingSessions
            .Where(session => cooperatives.Any(cooperative => cooperative.Id == session.CooperativeId))
            .Where(session => session.RecordedAt <= asOf && (session.SupersededAt == null || session.SupersededAt > asOf))
            .Select(session => new { session.CooperativeId, session.HeldOn, session.Minutes, Members = session.Attendances.Count })
            .ToListAsync(stop);
        return sessions.GroupBy(session => session.CooperativeId).ToDictionary(
            group => group.Key,
            group => CoachingStart.Of(group.Select(session => (session.HeldOn, session.Minutes, session.Members))));
    }
}
