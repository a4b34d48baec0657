using System.Globalization;

namespace Marketplace.Domain.Common;

/// <summary>The one reader of days, months and hours of the day that people type.</summary>
/// <remarks>
/// Day, month, year with slashes in every language of the shop (Morocco writes no other order), or the machine form
/// that date fields of browsers send. Arabic and Persian digits are mapped. Years of the Hijri calendar fall outside
/// the limits and are refused. Source: reliability.md BAD-23.
/// </remarks>
public static class TypedDate
{
    public static readonly DateOnly Min = new(1900, 1, 1);

    public static readonly DateOnly Max = new(2100, 12, 31);

    private static readonly string[] DayFormats = ["d/M/yyyy", "yyyy-MM-dd"];

    private static readonly string[] MonthFormats = ["M/yyyy", "yyyy-MM"];

    private static readonly string[] TimeFormats = ["H:mm", "H'h'mm", "H' h 'mm", "HH:mm:ss"];

    /// <returns>The day, or a refusal: <c>Date.Unreadable</c>, <c>Date.OutOfRange</c> with both limits.</returns>
    public static Outcome<DateOnly> Read(string? typed) =>
        Parsed(typed, DayFormats) is { } day ? WithinLimits(day) : new Refusal("Date.Unreadable");

    /// <summary>Reads <c>05/2025</c> or <c>2025-05</c>.</summary>
    /// <returns>The month, or a refusal: <c>Month.Unreadable</c>, <c>Date.OutOfRange</c> with both limits.</returns>
    public static Outcome<YearMonth> ReadMonth(string? typed)
    {
        if (Parsed(typed, MonthFormats) is not { } first)
            return new Refusal("Month.Unreadable");
        var day = WithinLimits(first);
        return day.IsRefused ? day.Refusal : YearMonth.Of(day.Value);
    }

    /// <summary>Reads an hour of the day: <c>15:05</c>, <c>15 h 05</c>.</summary>
    /// <returns>The time, or the refusal <c>Time.Unreadable</c>.</returns>
    public static Outcome<TimeOnly> ReadTime(string? typed) =>
        TimeOnly.TryParseExact(
            TypedCharacters.Plain(typed ?? ""), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : new Refusal("Time.Unreadable");

    private static DateOnly? Parsed(string? typed, string[] formats) =>
        DateOnly.TryParseExact(
            TypedCharacters.Plain(typed ?? ""), formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static Outcome<DateOnly> WithinLimits(DateOnly day) =>
        day < Min || day > Max ? new Refusal("Date.OutOfRange", Min, Max) : day;
}
