using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>Sessions as they are known now, the newest first; notes are for the cooperative's coach only (reliability.md 10, row 35).</summary>
public sealed class SessionHistory(MarketplaceDb db, ProgrammeScope scope)
{
    public const int PageSize = 30;

    /// <param name="Before">Key to go on below; null on the last page.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Found, Id<CoachingSession>? Before);

    public sealed record Row(
        Id<CoachingSession> Id,
        Id<Cooperative> Cooperative,
        LocalizedText Name,
        DateOnly HeldOn,
        int Minutes,
        SessionMode Mode,
        string Topic,
        int Attendances,
        int VersionNumber,
        IReadOnlyList<ActionRow> Actions);

    public sealed record ActionRow(Id<AgreedAction> Id, string Text, DateOnly DueOn, DateOnly? DoneOn);

    /// <param name="Member">Only sessions this person attended.</param>
    public sealed record Question(Visitor Visitor, Id<Cooperative>? Cooperative, Id<Member>? Member, Id<CoachingSession>? Before);

    public async Task<View> LoadAsync(Question question, CancellationToken stop)
    {
        var sessions = SessionsOf(question);
        var page = question.Before is { } before ? await BelowAsync(sessions, before, stop) : sessions;
        var rows = await page
            .Join(db.Cooperatives, session => session.CooperativeId, cooperative => cooperative.Id, (session, cooperative) => new { session, cooperative.Name })
            .OrderByDescending(row => row.session.HeldOn).ThenByDescending(row => row.session.Id)
            .Take(PageSize + 1)
            .Select(row => new Row(
                row.session.Id,
                row.session.CooperativeId,
                row.Name,
                row.session.HeldOn,
                row.session.Minutes,
                row.session.Mode,
                row.session.Topic,
                row.session.Attendances.Count,
                row.session.VersionNumber,
                row.session.Actions.OrderBy(action => action.DueOn)
                    .Select(action => new ActionRow(action.Id, action.Text, action.DueOn, action.DoneOn)).ToList()))
            .ToListAsync(stop);
        return new(
            [.. rows.Take(PageSize)],
            await sessions.CountAsync(stop),
            rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }

    private IQueryable<CoachingSession> SessionsOf(Question question)
    {
        var sessions = db.CoachingSessions.Where(session => session.SupersededAt == null
            && scope.Cooperatives(question.Visitor).Any(cooperative => cooperative.Id == session.CooperativeId));
        if (question.Cooperative is { } cooperative)
            sessions = sessions.Where(session => session.CooperativeId == cooperative);
        if (question.Member is { } member)
            sessions = sessions.Where(session => session.Attendances.Any(attendance => attendance.MemberId == member));
        return sessions;
    }

    private async Task<IQueryable<CoachingSession>> BelowAsync(
        IQueryable<CoachingSession> sessions, Id<CoachingSession> before, CancellationToken stop)
    {
        var heldOn = await db.CoachingSessions.Where(row => row.Id == before).Select(row => (DateOnly?)row.HeldOn).SingleOrDefaultAsync(stop);
        return sessions.Where(session => session.HeldOn < heldOn || (session.HeldOn == heldOn && session.Id < before));
    }
}
