using System.Globalization;

namespace Marketplace.Domain.Common;

/// <summary>The one reader of days and months that people type.</summary>
/// <remarks>
/// Day, month, year with slashes in every language of the shop (Morocco writes no other order), or the machine form
/// that date fields of browsers send. Arabic and Persian digits are mapped. Years of the Hijri calendar fall outside
/// the limits and are refused. Source: reliability.md BAD-23.
/// </remarks>
public static class TypedDate
{
    public const int YearMin = 1900;

    public const int YearMax = 2100;

    private static readonly string[] DayFormats = ["d/M/yyyy", "yyyy-MM-dd"];

    private static readonly string[] MonthFormats = ["M/yyyy", "yyyy-MM"];

    /// <returns>The day, or a refusal: <c>Date.Unreadable</c>, <c>Date.YearOutOfRange</c> with both limits.</returns>
    public static Outcome<DateOnly> Read(string? typed) =>
        Parsed(typed, DayFormats) is { } day ? WithinYears(day) : new Refusal("Date.Unreadable");

    /// <summary>Reads <c>05/2025</c> or <c>2025-05</c>.</summary>
    /// <returns>The month, or a refusal: <c>Month.Unreadable</c>, <c>Date.YearOutOfRange</c> with both limits.</returns>
    public static Outcome<YearMonth> ReadMonth(string? typed)
    {
        if (Parsed(typed, MonthFormats) is not { } first)
            return new Refusal("Month.Unreadable");
        var day = WithinYears(first);
        return day.IsRefused ? day.Refusal : YearMonth.Of(day.Value);
    }

    private static DateOnly? Parsed(string? typed, string[] formats) =>
        DateOnly.TryParseExact(
            TypedCharacters.Plain(typed ?? ""), formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static Outcome<DateOnly> WithinYears(DateOnly day) =>
        day.Year is < YearMin or > YearMax ? new Refusal("Date.YearOutOfRange", YearMin, YearMax) : day;
}
