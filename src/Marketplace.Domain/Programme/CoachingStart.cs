namespace Marketplace.Domain.Programme;

/// <summary>When coaching began to count: the day on which sessions with two members or more reach two hours in all (TV-14).</summary>
public static class CoachingStart
{
    public const int MinutesToCount = 120;
    public const int MembersToCount = 2;

    /// <param name="sessions">Day, minutes and members present, in any order.</param>
    public static DateOnly? Of(IEnumerable<(DateOnly HeldOn, int Minutes, int Members)> sessions)
    {
        var minutes = 0;
        foreach (var session in sessions.Where(session => session.Members >= MembersToCount).OrderBy(session => session.HeldOn))
        {
            minutes += session.Minutes;
            if (minutes >= MinutesToCount)
                return session.HeldOn;
        }

        return null;
    }

    /// <summary>Whether a baseline collected on that day may be compared with what followed.</summary>
    /// <param name="firstPayout">First money the member had from marketplace sales.</param>
    public static BaselineValidity Judge(DateOnly collectedOn, DateOnly? start, DateOnly? firstPayout)
    {
        const int daysLate = 60;
        var deadline = (start, firstPayout) switch
        {
            ({ } coaching, { } payout) => coaching < payout ? coaching : payout,
            (null, { } payout) => payout,
            ({ } coaching, null) => coaching,
            (null, null) => DateOnly.MaxValue,
        };
        if (collectedOn < deadline)
            return BaselineValidity.OnTime;
        return collectedOn.DayNumber - deadline.DayNumber <= daysLate ? BaselineValidity.Late : BaselineValidity.Retrospective;
    }
}
