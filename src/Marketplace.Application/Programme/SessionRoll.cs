using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>What a session form offers: the coach's cooperatives, and the members to tick of the one chosen.</summary>
public sealed class SessionRoll(MarketplaceDb db, ProgrammeScope scope, TimeProvider clock)
{
    private const int RowsMax = 500;

    /// <param name="Planned">The appointment the session was, where one was named.</param>
    public sealed record View(
        IReadOnlyList<Choice> Cooperatives, Id<Cooperative>? Chosen, IReadOnlyList<Person> Members, Appointment? Planned, DateOnly Today);

    public sealed record Choice(Id<Cooperative> Id, LocalizedText Name);

    public sealed record Person(Id<Member> Id, PersonName Name);

    public sealed record Appointment(Id<PlannedSession> Id, DateOnly On, TimeOnly At, string Place, string Topic);

    /// <param name="cooperative">The only one there is needs not be named.</param>
    public async Task<View> LoadAsync(Visitor visitor, Id<Cooperative>? cooperative, Id<PlannedSession>? planned, CancellationToken stop)
    {
        var choices = await scope.Cooperatives(visitor).OrderBy(row => row.Code).Take(RowsMax)
            .Select(row => new Choice(row.Id, row.Name)).ToListAsync(stop);
        var appointment = planned is null ? null : await db.PlannedSessions
            .Where(row => row.Id == planned && row.CoachId == visitor.Account && row.HeldAsId == null).SingleOrDefaultAsync(stop);
        var chosen = appointment?.CooperativeId ?? cooperative ?? (choices.Count == 1 ? choices[0].Id : null);
        if (choices.All(choice => choice.Id != chosen))
            return new(choices, null, [], null, clock.Today());
        return new(
            choices,
            chosen,
            await MembersAsync(chosen!.Value, stop),
            appointment is null ? null : new(appointment.Id, appointment.On, appointment.At, appointment.Place, appointment.Topic),
            clock.Today());
    }

    private Task<List<Person>> MembersAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        var today = clock.Today();
        return db.Members
            .Where(member => db.Memberships.Any(row => row.MemberId == member.Id && row.CooperativeId == cooperative
                && row.From <= today && (row.Until == null || row.Until > today)))
            .OrderBy(member => member.Code).Take(RowsMax)
            .Select(member => new Person(member.Id, member.Name))
            .ToListAsync(stop);
    }
}
