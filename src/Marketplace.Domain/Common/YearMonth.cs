using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Marketplace.Domain.Common;

/// <summary>A calendar month, written and stored as yyyymm: 202505 is May 2025.</summary>
public readonly record struct YearMonth : IComparable<YearMonth>, IParsable<YearMonth>
{
    public YearMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9998);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        Value = year * 100 + month;
    }

    public int Value { get; private init; }

    public int Year => Value / 100;

    public int Month => Value % 100;

    public DateOnly FirstDay => new(Year, Month, 1);

    public Period Days => new(FirstDay, FirstDay.AddMonths(1));

    public YearMonth Next => AddMonths(1);

    public YearMonth Previous => AddMonths(-1);

    public static YearMonth Of(DateOnly day) => new(day.Year, day.Month);

    public static YearMonth FromValue(int value) => new(value / 100, value % 100);

    public static YearMonth Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var month) ? month : throw new FormatException($"'{s}' is not a month.");

    /// <summary>Reads "2025-05" (forms and addresses) or "202505" (stored form).</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out YearMonth result)
    {
        result = default;
        var text = s?.Length == 7 && s[4] == '-' ? s.Remove(4, 1) : s;
        if (text?.Length != 6 || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            return false;
        if (value / 100 is < 1 or > 9998 || value % 100 is < 1 or > 12)
            return false;
        result = FromValue(value);
        return true;
    }

    /// <summary>Every month from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static IEnumerable<YearMonth> Between(YearMonth first, YearMonth last)
    {
        for (var month = first; month <= last; month = month.Next)
            yield return month;
    }

    public static bool operator <(YearMonth left, YearMonth right) => left.Value < right.Value;

    public static bool operator >(YearMonth left, YearMonth right) => left.Value > right.Value;

    public static bool operator <=(YearMonth left, YearMonth right) => left.Value <= right.Value;

    public static bool operator >=(YearMonth left, YearMonth right) => left.Value >= right.Value;

    public YearMonth AddMonths(int months) => Of(FirstDay.AddMonths(months));

    public int CompareTo(YearMonth other) => Value.CompareTo(other.Value);

    /// <summary>Machine form: 2025-05.</summary>
    public override string ToString() => $"{Year:0000}-{Month:00}";
}
