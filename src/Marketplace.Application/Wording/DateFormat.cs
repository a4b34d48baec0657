using System.Globalization;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Wording;

/// <summary>Days and hours as people read them, day before month in every language; instants are told in
/// Moroccan time.</summary>
/// <remarks>
/// Arabic months are those of Morocco (غشت, شتنبر, نونبر, دجنبر), which no culture of the runtime but ar-MA knows and
/// upgrades may change (domain-morocco.md 17).
/// </remarks>
public static class DateFormat
{
    /// <summary>22/11/2026, in every language; show it left to right. Forms read it back.</summary>
    public static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>22 novembre 2026.</summary>
    public static string DayMonthYear(DateOnly day, Language language) => $"{DayMonth(day, language)} {Year(day)}";

    /// <summary>22 novembre.</summary>
    public static string DayMonth(DateOnly day, Language language) =>
        $"{DayNumber(day, language)} {CalendarNames.Month(day.Month, language)}";

    /// <summary>dimanche 22 novembre.</summary>
    public static string WeekdayDayMonth(DateOnly day, Language language) =>
        $"{Weekday(day, language)} {DayMonth(day, language)}";

    /// <summary>dimanche 22 novembre 2026.</summary>
    public static string Full(DateOnly day, Language language) =>
        $"{Weekday(day, language)} {DayMonthYear(day, language)}";

    /// <summary>novembre 2026.</summary>
    public static string MonthYear(YearMonth month, Language language) =>
        $"{CalendarNames.Month(month.Month, language)} {Year(month.FirstDay)}";

    /// <summary>15:05; show it left to right.</summary>
    public static string Time(TimeOnly time) => time.ToString("HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>15:05, in Moroccan time.</summary>
    public static string Time(DateTimeOffset instant) => Time(TimeOnly.FromDateTime(Local(instant)));

    /// <summary>22 novembre 2026 à 15:05, in Moroccan time.</summary>
    public static string DayTime(DateTimeOffset instant, Language language)
    {
        var local = Local(instant);
        var (day, time) = (DayMonthYear(DateOnly.FromDateTime(local), language), Time(TimeOnly.FromDateTime(local)));
        return language switch
        {
            Language.Fr => $"{day} à {time}",
            Language.Ar => $"{day} على الساعة {time}",
            Language.En => $"{day} at {time}",
        };
    }

    private static DateTime Local(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, MoroccanTime.Zone).DateTime;

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);

    private static string DayNumber(DateOnly day, Language language) => language is Language.Fr && day.Day == 1
        ? "1er"
        : day.Day.ToString(CultureInfo.InvariantCulture);

    private static string Weekday(DateOnly day, Language language) =>
        CalendarNames.Weekday(day.DayOfWeek, language) + (language is Language.Ar ? "،" : "");
}
