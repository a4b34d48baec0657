using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>The cooperatives a coach follows, or an officer all: how each stands with its programme records.</summary>
public sealed class CoachCooperatives(MarketplaceDb db, ProgrammeScope scope, AccountNames names, TimeProvider clock)
{
    private const int RowsMax = 500;

    /// <param name="EnrolledOn">Null while outside the programme.</param>
    /// <param name="WithBaseline">Members with a month of it at least.</param>
    public sealed record Row(
        Id<Cooperative> Id,
        string Code,
        LocalizedText Name,
        LocalizedText Place,
        LocalizedText Craft,
        int Members,
        int Women,
        DateOnly? EnrolledOn,
        DateOnly? LastSession,
        DateOnly? NextSession,
        int OpenActions,
        int WithBaseline)
    {
        /// <summary>Name of the lead coach today; empty where there is none.</summary>
        public string Coach { get; init; } = "";
    }

    public async Task<IReadOnlyList<Row>> LoadAsync(Visitor visitor, CancellationToken stop)
    {
        var today = clock.Today();
        var coaches = await names.CoachesAsync(today, stop);
        var rows = await RowsOf(visitor, today).ToListAsync(stop);
        return [.. rows.Select(row => row with { Coach = coaches.GetValueOrDefault(row.Id, "") })];
    }

    private IQueryable<Row> RowsOf(Visitor visitor, DateOnly today)
    {
        var current = db.Memberships.Where(row => row.From <= today && (row.Until == null || row.Until > today));
        var sessions = db.CoachingSessions.Where(session => session.SupersededAt == null);
        return scope.Cooperatives(visitor)
            .OrderBy(row => row.Code)
            .Take(RowsMax)
            .Select(row => new Row(
                row.Id,
                row.Code,
                row.Name,
                row.Place,
                row.Craft,
                current.Count(membership => membership.CooperativeId == row.Id),
                current.Count(membership => membership.CooperativeId == row.Id
                    && db.Members.Any(member => member.Id == membership.MemberId && member.Gender == Gender.Female)),
                db.Enrolments.Where(enrolment => enrolment.CooperativeId == row.Id && enrolment.Until == null)
                    .Max(enrolment => (DateOnly?)enrolment.EnrolledOn),
                sessions.Where(session => session.CooperativeId == row.Id).Max(session => (DateOnly?)session.HeldOn),
                db.PlannedSessions.Where(planned => planned.CooperativeId == row.Id && planned.HeldAsId == null && planned.On >= today)
                    .Min(planned => (DateOnly?)planned.On),
                sessions.Where(session => session.CooperativeId == row.Id).SelectMany(session => session.Actions).Count(action => action.DoneOn == null),
                db.BaselineMonths.Where(baseline => baseline.CooperativeId == row.Id && baseline.SupersededAt == null)
                    .Select(baseline => baseline.MemberId).Distinct().Count()));
    }
}
