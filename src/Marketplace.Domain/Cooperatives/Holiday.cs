using Marketplace.Domain.Common;

namespace Marketplace.Domain.Cooperatives;

/// <summary>Days on which a cooperative packs nothing; its products stay in the shop and cannot be ordered.</summary>
/// <param name="From">The first day away.</param>
/// <param name="Until">The day it is back.</param>
public readonly record struct Holiday(DateOnly From, DateOnly Until)
{
    /// <summary>Longer absences are for the administration to settle.</summary>
    public const int DaysMax = 120;

    /// <returns>The holiday, or the refusals <c>Holiday.EndsTooEarly</c>, <c>Holiday.IsOver</c>, <c>Holiday.TooLong</c>.</returns>
    public static Outcome<Holiday> Of(DateOnly from, DateOnly until, DateOnly today)
    {
        if (until <= from)
            return new Refusal("Holiday.EndsTooEarly").On(nameof(Until));
        if (until <= today)
            return new Refusal("Holiday.IsOver").On(nameof(Until));
        if (until.DayNumber - from.DayNumber > DaysMax)
            return new Refusal("Holiday.TooLong", DaysMax).On(nameof(Until));
        return new Holiday(from, until);
    }

    public bool Includes(DateOnly day) => From <= day && day < Until;
}
