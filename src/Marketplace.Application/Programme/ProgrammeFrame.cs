using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>What the frame of the programme's office says of the reader: name, function, and what waits today.</summary>
public sealed class ProgrammeFrame(MarketplaceDb db, TimeProvider clock)
{
    /// <param name="Waiting">Appointments of the day and actions past their day.</param>
    public sealed record View(string Name, bool IsOfficer, bool IsCoach, int Waiting);

    private View? _view;

    public async Task<View> LoadAsync(Visitor visitor, CancellationToken stop)
    {
        if (_view is not null)
            return _view;
        var account = visitor.Account!.Value;
        var name = await db.Users.Where(user => user.Id == account.Value).Select(user => user.DisplayName).SingleOrDefaultAsync(stop);
        var isCoach = visitor.Is(Roles.Coach);
        return _view = new(name ?? "", visitor.Is(Roles.Officer), isCoach, isCoach ? await WaitingAsync(account, stop) : 0);
    }

    private async Task<int> WaitingAsync(Id<Account> coach, CancellationToken stop)
    {
        var today = clock.Today();
        var appointments = await db.PlannedSessions.CountAsync(
            planned => planned.CoachId == coach && planned.On == today && planned.HeldAsId == null, stop);
        var mine = db.CoachAssignments
            .Where(assignment => assignment.CoachId == coach && assignment.From <= today && (assignment.Until == null || assignment.Until > today))
            .Select(assignment => assignment.CooperativeId);
        var overdue = await db.CoachingSessions
            .Where(session => session.SupersededAt == null && mine.Contains(session.CooperativeId))
            .SelectMany(session => session.Actions)
            .CountAsync(action => action.DoneOn == null && action.DueOn < today, stop);
        return appointments + overdue;
    }
}
