using Marketplace.Domain.Common;

namespace Marketplace.Application.Wording;

/// <summary>Names of months and days of the week.</summary>
public static class CalendarNames
{
    private static readonly string[] FrenchMonths =
    [
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ];

    private static readonly string[] MoroccanArabicMonths =
    [
        "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو",
        "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر",
    ];

    private static readonly string[] EnglishMonths =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    private static readonly string[] FrenchDays =
        ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    private static readonly string[] ArabicDays =
        ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];

    private static readonly string[] EnglishDays =
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <param name="month">1 to 12.</param>
    /// <param name="language">Language of the name.</param>
    public static string Month(int month, Language language) => language switch
    {
        Language.Fr => FrenchMonths[month - 1],
        Language.Ar => MoroccanArabicMonths[month - 1],
        Language.En => EnglishMonths[month - 1],
    };

    public static string Weekday(DayOfWeek day, Language language) => language switch
    {
        Language.Fr => FrenchDays[(int)day],
        Language.Ar => ArabicDays[(int)day],
        Language.En => EnglishDays[(int)day],
    };
}
