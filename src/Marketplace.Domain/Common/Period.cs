namespace Marketplace.Domain.Common;

/// <summary>A half-open run of days: <see cref="From"/> belongs to it, <see cref="Until"/> does not; no end means ongoing.</summary>
public readonly record struct Period
{
    public Period(DateOnly from, DateOnly? until)
    {
        if (until < from)
            throw new ArgumentException($"A period cannot end on {until:O} before it starts on {from:O}.", nameof(until));
        (From, Until) = (from, until);
    }

    public DateOnly From { get; private init; }

    public DateOnly? Until { get; private init; }

    public bool Contains(DateOnly day) => From <= day && (Until is null || day < Until);

    public bool Overlaps(Period other) =>
        (Until is null || other.From < Until) && (other.Until is null || From < other.Until);

    /// <summary>Days that both have in common.</summary>
    public int DaysWithin(Period bounded)
    {
        if (bounded.Until is not { } end)
            throw new ArgumentException("The other period must have an end.", nameof(bounded));
        var from = From > bounded.From ? From : bounded.From;
        var until = Until is { } mine && mine < end ? mine : end;
        return Math.Max(0, until.DayNumber - from.DayNumber);
    }
}
