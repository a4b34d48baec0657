using System.Globalization;

namespace Marketplace.Domain.Common;

/// <summary>The reading of a number as people type it, before anyone says what it measures.</summary>
/// <remarks>
/// The last separator with one or two digits after it is the decimal sign. Earlier ones separate thousands: all alike,
/// in groups of three. Spaces and U+066C only ever separate thousands, U+066B is only ever the decimal sign. A single
/// point or comma before exactly three digits may be either, which <see cref="IsAmbiguous"/> says; the fraction
/// reading is the one given. Source: reliability.md BAD-18, decision 8.
/// </remarks>
internal sealed record TypedNumber(string Whole, string Fraction, bool IsAmbiguous)
{
    private const string Separators = " .,\u066B\u066C";

    private const char ArabicDecimal = '\u066B';

    private const char ArabicThousands = '\u066C';

    private const int LengthMax = 40;

    private const int DigitsMax = 15;

    /// <summary>The number, or null when the text is none; no sign is read.</summary>
    /// <param name="plain">Text that went through <see cref="TypedCharacters.Plain(string)"/>.</param>
    public static TypedNumber? Read(string plain)
    {
        var text = plain.Replace('\u060C', ',');
        var runs = text.Split(Separators.ToCharArray());
        if (text.Length > LengthMax || runs.Any(run => run.Length == 0 || !run.All(char.IsAsciiDigit)))
            return null;
        var separators = text.Where(Separators.Contains).ToArray();
        if (separators.Length == 0)
            return new(text, "", false);

        var isDecimal = IsDecimal(separators);
        var groups = isDecimal ? runs[..^1] : runs;
        return AreThousands(groups, isDecimal ? separators[..^1] : separators, isDecimal ? separators[^1] : null)
            ? new(string.Concat(groups), isDecimal ? runs[^1] : "", isDecimal && CouldBeThousands(separators, runs))
            : null;
    }

    /// <summary>The number times ten to the power of <paramref name="decimals"/>; null beyond fifteen whole digits.</summary>
    /// <param name="decimals">At least as many as the fraction has.</param>
    public long? Scaled(int decimals)
    {
        var digits = Whole.TrimStart('0');
        return digits.Length > DigitsMax
            ? null
            : long.Parse($"0{digits}{Fraction.PadRight(decimals, '0')}", CultureInfo.InvariantCulture);
    }

    private static bool IsDecimal(char[] separators) => separators[^1] switch
    {
        ' ' or ArabicThousands => false,
        ArabicDecimal => true,
        var last => separators.Count(separator => separator == last) == 1,
    };

    private static bool CouldBeThousands(char[] separators, string[] runs) =>
        separators is ['.' or ','] && runs is [{ Length: <= 3 } lead, { Length: 3 }] && lead[0] != '0';

    private static bool AreThousands(string[] groups, char[] separators, char? decimalSign) =>
        separators.Length == 0
        || (separators.Distinct().Count() == 1
            && separators[0] != decimalSign
            && separators[0] != ArabicDecimal
            && groups[0].Length <= 3
            && groups[0][0] != '0'
            && groups.Skip(1).All(group => group.Length == 3));
}
