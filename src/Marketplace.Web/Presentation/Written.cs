using System.Globalization;
using Marketplace.Application.Wording;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Localisation;

namespace Marketplace.Web.Presentation;

/// <summary>Values inside a sentence, written and isolated as plain text; outside sentences pages use the tag helpers.</summary>
public static class Written
{
    public static string Amount(Money amount) =>
        Bidi.IsolateIn(CurrentLanguage.Value, MoneyFormat.Full(amount, CurrentLanguage.Value));

    /// <summary>Without ",00", for sentences about means and sums.</summary>
    public static string Compact(Money amount) =>
        Bidi.IsolateIn(CurrentLanguage.Value, MoneyFormat.Compact(amount, CurrentLanguage.Value));

    public static string Name(LocalizedText name) => Bidi.Isolate(name.In(CurrentLanguage.Value));

    public static string Name(string name) => Bidi.Isolate(name);

    /// <summary>A person in the script of the reader, or in the one there is; not isolated.</summary>
    public static string Person(PersonName name)
    {
        var (first, other) = CurrentLanguage.Value is Language.Ar ? (name.Arabic, name.Latin) : (name.Latin, name.Arabic);
        return first.Length > 0 ? first : other;
    }

    public static string Code(string code) => Bidi.IsolateLeftToRight(code);

    public static string Number(long number) => NumberFormat.Whole(number, CurrentLanguage.Value);

    /// <summary>As a form shows it: no thousands.</summary>
    public static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>With its sign, for a place that reads from left to right.</summary>
    public static string Difference(long units) => units switch
    {
        > 0 => $"+{Number(units)}",
        < 0 => $"−{Number(-units)}",
        0 => Number(0),
    };

    public static string DayMonth(DateOnly day) => DateFormat.WeekdayDayMonth(day, CurrentLanguage.Value);

    public static string DayTime(DateTimeOffset instant) => DateFormat.DayTime(instant, CurrentLanguage.Value);
}
