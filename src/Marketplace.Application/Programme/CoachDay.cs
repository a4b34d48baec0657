using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>A coach's day: whom to meet, what was agreed with them, and what is past its day. Nothing else.</summary>
public sealed class CoachDay(MarketplaceDb db, ProgrammeScope scope, TimeProvider clock)
{
    private const int DaysAhead = 7;
    private const int ActionsPerCooperative = 3;
    private const int RowsMax = 100;

    public sealed record View(
        DateOnly Today, IReadOnlyList<Appointment> Appointments, IReadOnlyList<Appointment> Ahead, IReadOnlyList<ActionRow> Overdue, IReadOnlyList<ActionRow> DueSoon);

    /// <param name="LastActions">Agreed last, done or not.</param>
    /// <param name="ConsentsMissing">Active members who were not asked, or declined, to have their income measured.</param>
    public sealed record Appointment(
        Id<PlannedSession> Id,
        Id<Cooperative> Cooperative,
        LocalizedText Name,
        DateOnly On,
        TimeOnly At,
        string Place,
        string Topic,
        bool IsHeld,
        IReadOnlyList<ActionRow> LastActions,
        int ConsentsMissing);

    public sealed record ActionRow(
        Id<AgreedAction> Id, Id<Cooperative> Cooperative, LocalizedText Name, PersonName? Owner, string Text, DateOnly DueOn, DateOnly? DoneOn);

    public async Task<View> LoadAsync(Visitor visitor, CancellationToken stop)
    {
        var today = clock.Today();
        var last = today.AddDays(DaysAhead);
        var coach = visitor.Account;
        var planned = await db.PlannedSessions
            .Where(row => row.CoachId == coach && row.On >= today && row.On <= last)
            .Join(db.Cooperatives, row => row.CooperativeId, cooperative => cooperative.Id, (row, cooperative) => new { row, cooperative.Name })
            .OrderBy(item => item.row.On).ThenBy(item => item.row.At)
            .Take(RowsMax)
            .ToListAsync(stop);
        var cooperatives = planned.Select(item => item.row.CooperativeId).Distinct().ToList();
        var agreed = (await ActionsOf(visitor).Where(row => cooperatives.Contains(row.Cooperative))
            .OrderByDescending(row => row.HeldOn).ThenBy(row => row.DueOn).Take(RowsMax).ToListAsync(stop))
            .ToLookup(row => row.Cooperative, ToRow);
        var silent = await ConsentsMissingAsync(cooperatives, today, stop);
        var appointments = planned.Select(item => new Appointment(
            item.row.Id, item.row.CooperativeId, item.Name, item.row.On, item.row.At, item.row.Place, item.row.Topic, item.row.HeldAsId is not null,
            [.. agreed[item.row.CooperativeId].Take(ActionsPerCooperative)], silent.GetValueOrDefault(item.row.CooperativeId))).ToList();
        var open = await ActionsOf(visitor).Where(row => row.DoneOn == null && row.DueOn <= last).OrderBy(row => row.DueOn).Take(RowsMax).ToListAsync(stop);
        return new(
            today,
            [.. appointments.Where(row => row.On == today)],
            [.. appointments.Where(row => row.On > today)],
            [.. open.Where(row => row.DueOn < today).Select(ToRow)],
            [.. open.Where(row => row.DueOn >= today).Select(ToRow)]);
    }

    private IQueryable<ActionFact> ActionsOf(Visitor visitor) =>
        from session in db.CoachingSessions.Where(session => session.SupersededAt == null)
        join cooperative in scope.Cooperatives(visitor) on session.CooperativeId equals cooperative.Id
        join action in db.AgreedActions on session.Id equals action.SessionId
        join owner in db.Members on action.OwnerId equals (Id<Member>?)owner.Id into owners
        from owner in owners.DefaultIfEmpty()
        select new ActionFact
        {
            Id = action.Id,
            Cooperative = cooperative.Id,
            Name = cooperative.Name,
            Owner = owner == null ? null : owner.Name,
            Text = action.Text,
            HeldOn = session.HeldOn,
            DueOn = action.DueOn,
            DoneOn = action.DoneOn,
        };

    private async Task<Dictionary<Id<Cooperative>, int>> ConsentsMissingAsync(List<Id<Cooperative>> cooperatives, DateOnly today, CancellationToken stop) =>
        await db.Memberships
            .Where(row => cooperatives.Contains(row.CooperativeId) && row.From <= today && (row.Until == null || row.Until > today))
            .Where(row => !db.Consents.Any(consent => consent.MemberId == row.MemberId
                && consent.Purpose == ConsentPurpose.IncomeMeasurement && consent.WithdrawnAt == null))
            .GroupBy(row => row.CooperativeId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, stop);

    private static ActionRow ToRow(ActionFact row) => new(row.Id, row.Cooperative, row.Name, row.Owner, row.Text, row.DueOn, row.DoneOn);

    private sealed class ActionFact
    {
        public Id<AgreedAction> Id { get; init; }

        public Id<Cooperative> Cooperative { get; init; }

        public required LocalizedText Name { get; init; }

        public PersonName? Owner { get; init; }

        public required string Text { get; init; }

        public DateOnly HeldOn { get; init; }

        public DateOnly DueOn { get; init; }

        public DateOnly? DoneOn { get; init; }
    }
}
