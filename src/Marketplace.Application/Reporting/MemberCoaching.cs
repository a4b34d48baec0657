using Marketplace.Application.Database;
using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Reporting;

/// <summary>What was done with a person: sessions and what was agreed, the next appointment, goals, and who looked at the record.</summary>
public sealed class MemberCoaching(MarketplaceDb db, AccountNames names, TimeProvider clock)
{
    private const int SessionsShown = 3;
    private const int GoalsMax = 20;
    private const int LooksShown = 10;

    public sealed record View(
        IReadOnlyList<Session> Sessions,
        int SessionCount,
        Appointment? Next,
        IReadOnlyList<Goal> Goals,
        IReadOnlyList<string> Readers,
        IReadOnlyList<Look> Looks,
        DateOnly Today);

    /// <param name="Attendances">More than one: a group session.</param>
    public sealed record Session(
        Id<CoachingSession> Id, DateOnly HeldOn, int Minutes, SessionMode Mode, string Topic, string Notes, int Attendances, IReadOnlyList<SessionHistory.ActionRow> Actions);

    public sealed record Appointment(Id<PlannedSession> Id, DateOnly On, TimeOnly At, string Place, string Topic);

    public sealed record Goal(Id<CoachingGoal> Id, string Title, int Target, int Reached, string Note, DateOnly DueOn, bool IsOwn);

    public sealed record Look(string Who, DateTimeOffset At);

    /// <param name="withNotes">The reader is their coach: nobody else reads what was noted.</param>
    internal async Task<View> LoadAsync(Id<Member> member, List<Id<Cooperative>> cooperatives, bool withNotes, CancellationToken stop)
    {
        var today = clock.Today();
        var attended = db.CoachingSessions.Where(row => row.SupersededAt == null && cooperatives.Contains(row.CooperativeId)
            && row.Attendances.Any(attendance => attendance.MemberId == member));
        var coaches = await names.CoachesAsync(today, stop);
        return new(
            await SessionsAsync(attended, withNotes, stop),
            await attended.CountAsync(stop),
            await db.PlannedSessions.Where(row => cooperatives.Contains(row.CooperativeId) && row.HeldAsId == null && row.On >= today)
                .OrderBy(row => row.On).ThenBy(row => row.At)
                .Select(row => new Appointment(row.Id, row.On, row.At, row.Place, row.Topic)).FirstOrDefaultAsync(stop),
            await db.CoachingGoals.Where(row => row.MemberId == member || (row.MemberId == null && cooperatives.Contains(row.CooperativeId)))
                .OrderBy(row => row.MemberId == null).ThenBy(row => row.DueOn).Take(GoalsMax)
                .Select(row => new Goal(row.Id, row.Title, row.Target, row.Reached, row.Note, row.DueOn, row.MemberId != null)).ToListAsync(stop),
            [.. cooperatives.Select(cooperative => coaches.GetValueOrDefault(cooperative, "")).Where(name => name.Length > 0).Distinct()],
            await LooksAsync(member, stop),
            today);
    }

    private static Task<List<Session>> SessionsAsync(IQueryable<CoachingSession> attended, bool withNotes, CancellationToken stop) => attended
        .OrderByDescending(row => row.HeldOn).ThenByDescending(row => row.Id)
        .Take(SessionsShown)
        .Select(row => new Session(
            row.Id, row.HeldOn, row.Minutes, row.Mode, row.Topic, withNotes ? row.Notes : "", row.Attendances.Count,
            row.Actions.OrderBy(action => action.DueOn).Select(action => new SessionHistory.ActionRow(action.Id, action.Text, action.DueOn, action.DoneOn)).ToList()))
        .ToListAsync(stop);

    private async Task<IReadOnlyList<Look>> LooksAsync(Id<Member> member, CancellationToken stop)
    {
        var subject = $"member:{member}";
        var looks = await db.AuditEntries.Where(row => row.Subject == subject && row.Action == OpenMemberRecord.Act)
            .OrderByDescending(row => row.Id).Take(LooksShown).Select(row => new { row.By, row.At }).ToListAsync(stop);
        var known = await names.LoadAsync(looks.Select(look => look.By), stop);
        return [.. looks.Select(look => new Look(known.GetValueOrDefault(look.By, ""), look.At))];
    }
}
