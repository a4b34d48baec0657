namespace Marketplace.Domain.Common;

/// <summary>The one reader of durations that people type, kept in whole minutes.</summary>
/// <remarks>
/// Understood alike: <c>24 h 30</c>, <c>24h30</c>, <c>24:30</c>, <c>24,5</c>, <c>24.5 h</c>, <c>90 min</c>,
/// <c>24 ساعة و30 دقيقة</c>. A number alone is hours; its decimals (two at most) are rounded once, half up, to the
/// minute.
/// </remarks>
public static class TypedDuration
{
    /// <summary>The longest duration a form takes: ten thousand hours.</summary>
    public const int MaxMinutes = 600_000;

    private static readonly string[] MinuteWords = ["minutes", "minute", "min", "mn", "دقائق", "دقيقة", "د"];

    private static readonly string[] HourWords = ["heures", "heure", "hours", "hour", "h", "ساعات", "ساعة", "س"];

    /// <summary>Reads a duration.</summary>
    /// <returns>
    /// Whole minutes, or a refusal: <c>Duration.Unreadable</c>, <c>Duration.TooManyMinutes</c> for a minute part above
    /// 59, <c>Duration.TooLarge</c> with the most allowed in hours.
    /// </returns>
    public static Outcome<int> Read(string? typed)
    {
        var plain = TypedCharacters.Plain(typed ?? "");
        var inMinutes = TypedUnit.Without(MinuteWords, plain);
        if (inMinutes != plain && TypedQuantity.ReadWhole(inMinutes, 0, long.MaxValue) is { IsRefused: false } minutes)
            return Limited(minutes.Value);
        return Parts(inMinutes) is var (hours, rest) ? Clock(hours, rest) : Decimal(plain);
    }

    /// <summary>The text around the first hour sign, if something follows it.</summary>
    private static (string Hours, string Minutes)? Parts(string plain)
    {
        foreach (var sign in (IEnumerable<string>)[":", .. HourWords])
        {
            var at = plain.IndexOf(sign, StringComparison.OrdinalIgnoreCase);
            if (at < 1)
                continue;
            var rest = plain[(at + sign.Length)..].TrimStart(' ', 'و');
            return rest.Length == 0 ? null : (plain[..at].TrimEnd(), rest);
        }

        return null;
    }

    private static Outcome<int> Clock(string typedHours, string typedMinutes)
    {
        var hours = TypedQuantity.ReadWhole(typedHours, 0, MaxMinutes);
        if (hours.Refusal?.Key is "Quantity.TooLarge")
            return Limited(long.MaxValue);
        if (hours.IsRefused || typedMinutes.Length > 2 || !typedMinutes.All(char.IsAsciiDigit))
            return new Refusal("Duration.Unreadable");
        var minutes = TypedQuantity.ReadWhole(typedMinutes, 0, 59);
        return minutes.IsRefused
            ? new Refusal("Duration.TooManyMinutes")
            : Limited(hours.Value * 60 + minutes.Value);
    }

    private static Outcome<int> Decimal(string plain)
    {
        if (TypedNumber.Read(TypedUnit.Without(HourWords, plain)) is not { Fraction.Length: <= 2 } number)
            return new Refusal("Duration.Unreadable");
        return number.Scaled(decimals: 2) is { } hundredths
            ? Limited(Rounding.HalfAwayFromZero((Int128)hundredths * 60, 100))
            : Limited(long.MaxValue);
    }

    private static Outcome<int> Limited(long minutes) =>
        minutes > MaxMinutes ? new Refusal("Duration.TooLarge", MaxMinutes / 60) : (int)minutes;
}
