using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Programme;

/// <summary>An appointment of a coach with a cooperative; kept, put off or held.</summary>
public sealed class PlannedSession
{
    private PlannedSession() { }

    public Id<PlannedSession> Id { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public Id<Account> CoachId { get; private set; }

    public DateOnly On { get; private set; }

    public TimeOnly At { get; private set; }

    public string Place { get; private set; } = "";

    public string Topic { get; private set; } = "";

    public Id<CoachingSession>? HeldAsId { get; private set; }

    public static PlannedSession Plan(
        Id<Cooperative> cooperative, Id<Account> coach, DateOnly on, TimeOnly at, string place, string topic) =>
        new() { CooperativeId = cooperative, CoachId = coach, On = on, At = at, Place = place, Topic = topic };

    public void PutOff(DateOnly on, TimeOnly at) => (On, At) = (on, at);

    public void BeHeld(Id<CoachingSession> session) => HeldAsId = session;
}
