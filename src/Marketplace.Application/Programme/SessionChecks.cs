using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>What a session must agree with beyond itself: its coach, the coach's other sessions, the roll of members.</summary>
public sealed class SessionChecks(MarketplaceDb db, ProgrammeScope scope)
{
    /// <summary>Coaches write; whoever may only read is told so, anybody else finds nothing.</summary>
    internal async Task<Refusal?> CoachAsync(Visitor visitor, Id<Cooperative> cooperative, CancellationToken stop)
    {
        if (await scope.CoachesAsync(visitor, cooperative, stop))
            return null;
        return await scope.OpensAsync(visitor, cooperative, stop) ? new Refusal("Programme.CoachOnly") : Refusal.NotFound;
    }

    /// <summary>No two sessions of one coach overlap, and no day has more than twelve hours (programme.md 2.6, INV-06 there).</summary>
    /// <param name="corrected">The version being corrected, which its correction may overlap.</param>
    internal async Task<Refusal?> CalendarAsync(
        Id<Account> coach, SessionFacts facts, Id<CoachingSession>? corrected, CancellationToken stop)
    {
        var others = await db.CoachingSessions
            .Where(row => row.CoachId == coach && row.HeldOn == facts.HeldOn && row.SupersededAt == null && row.Id != corrected)
            .Select(row => new { row.StartedAt, row.Minutes })
            .ToListAsync(stop);
        var ends = facts.StartedAt.ToTimeSpan() + TimeSpan.FromMinutes(facts.Minutes);
        var overlapped = others.FirstOrDefault(other =>
            other.StartedAt.ToTimeSpan() < ends && facts.StartedAt.ToTimeSpan() < other.StartedAt.ToTimeSpan() + TimeSpan.FromMinutes(other.Minutes));
        if (overlapped is not null)
            return new Refusal("Session.Overlaps", overlapped.StartedAt).On("StartedAt");
        return others.Sum(other => other.Minutes) + facts.Minutes > CoachingSession.MinutesPerDayMax
            ? new Refusal("Session.DayTooLong", CoachingSession.MinutesPerDayMax / 60).On("Minutes")
            : null;
    }

    /// <summary>Who attends, and who owns an action, is a member on that day.</summary>
    internal async Task<Refusal?> PeopleAsync(
        Id<Cooperative> cooperative, DateOnly heldOn, SessionLines lines, CancellationToken stop)
    {
        var members = await db.Memberships
            .Where(row => row.CooperativeId == cooperative && row.From <= heldOn && (row.Until == null || row.Until > heldOn))
            .Select(row => row.MemberId)
            .ToListAsync(stop);
        if (lines.Attendances.Any(presence => !members.Contains(presence.Member)))
            return new Refusal("Session.NotAMember").On("Attendances");
        return lines.Actions.Any(action => action.Owner is { } owner && !members.Contains(owner))
            ? new Refusal("Session.NotAMember").On("Actions")
            : null;
    }
}
