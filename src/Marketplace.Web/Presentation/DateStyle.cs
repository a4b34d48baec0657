namespace Marketplace.Web.Presentation;

/// <summary>How much of a day is said.</summary>
public enum DateStyle
{
    /// <summary>22 novembre 2026.</summary>
    DayMonthYear,

    /// <summary>22/11/2026.</summary>
    Digits,

    /// <summary>22 novembre.</summary>
    DayMonth,

    /// <summary>dimanche 22 novembre.</summary>
    WeekdayDayMonth,

    /// <summary>dimanche 22 novembre 2026.</summary>
    Full,
}
