using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Marketplace.Domain.Common;

namespace Marketplace.Domain.Reporting;

/// <summary>Whole months a report is about, both ends included: a month, a quarter, a year or any run.</summary>
/// <remarks>Written 2025-05, 2025-Q2, 2025 or 2024-07..2025-06.</remarks>
public readonly record struct ReportPeriod : IParsable<ReportPeriod>
{
    private const int MonthsOfQuarter = 3;
    private const int MonthsOfYear = 12;

    /// <exception cref="ArgumentException">The last month comes before the first.</exception>
    public ReportPeriod(YearMonth first, YearMonth last)
    {
        if (last < first)
            throw new ArgumentException($"A period cannot end in {last} before it starts in {first}.", nameof(last));
        (First, Last) = (first, last);
    }

    public YearMonth First { get; }

    public YearMonth Last { get; }

    public IEnumerable<YearMonth> Months => YearMonth.Between(First, Last);

    public int MonthCount => (Last.Year - First.Year) * MonthsOfYear + Last.Month - First.Month + 1;

    public Period Days => new(First.FirstDay, Last.Next.FirstDay);

    public bool IsQuarter => MonthCount == MonthsOfQuarter && First.Month % MonthsOfQuarter == 1;

    public bool IsYear => MonthCount == MonthsOfYear && First.Month == 1;

    /// <summary>1 to 4, of a quarter.</summary>
    public int Quarter => (First.Month + 2) / MonthsOfQuarter;

    /// <summary>As long, ending where this one begins.</summary>
    public ReportPeriod Previous => new(First.AddMonths(-MonthCount), First.Previous);

    public static ReportPeriod Of(YearMonth month) => new(month, month);

    public static ReportPeriod QuarterOf(YearMonth month)
    {
        var first = new YearMonth(month.Year, (month.Month - 1) / MonthsOfQuarter * MonthsOfQuarter + 1);
        return new(first, first.AddMonths(MonthsOfQuarter - 1));
    }

    /// <summary>The last quarter that is over on that day.</summary>
    public static ReportPeriod LastQuarter(DateOnly today) => QuarterOf(YearMonth.Of(today)).Previous;

    public static ReportPeriod Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var period) ? period : throw new FormatException($"'{s}' is not a period.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReportPeriod result)
    {
        result = default;
        var ends = (s ?? "").Split("..");
        if (ends.Length > 2 || Run(ends[0]) is not { } first || Run(ends[^1]) is not { } last || last.Last < first.First)
            return false;
        result = new(first.First, last.Last);
        return true;
    }

    /// <summary>Machine form, read back by <see cref="Parse"/>.</summary>
    public override string ToString()
    {
        if (IsYear)
            return First.Year.ToString("0000", CultureInfo.InvariantCulture);
        if (IsQuarter)
            return string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}-Q{Quarter}");
        return First == Last ? First.ToString() : $"{First}..{Last}";
    }

    private static ReportPeriod? Run(string text)
    {
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 9998)
            return new ReportPeriod(new(year, 1), new(year, MonthsOfYear));
        if (text.Length == 7 && text[5] is 'Q' or 'q' && text[6] is >= '1' and <= '4' && YearMonth.TryParse($"{text[..5]}0{text[6]}", null, out var quarter))
            return QuarterOf(new(quarter.Year, (quarter.Month - 1) * MonthsOfQuarter + 1));
        return YearMonth.TryParse(text, null, out var month) ? Of(month) : null;
    }
}
