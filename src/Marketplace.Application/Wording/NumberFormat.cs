using System.Globalization;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Wording;

/// <summary>Numbers as people read them, the same on every machine: never by the culture data of the runtime.</summary>
/// <remarks>
/// Digits are 0–9 in every language. French and Arabic: comma, thousands parted by U+202F; English: point and comma.
/// A plain space would break the number and let right-to-left text swap its halves (DESIGN.md 7); domain-morocco.md 17
/// proposed points in Arabic, and the design, beside which the pages stand, decides.
/// </remarks>
public static class NumberFormat
{
    internal const char NarrowSpace = '\u202F';

    internal const char NoBreakSpace = '\u00A0';

    private const char Minus = '\u2212';

    private const char LeftToRightMark = '\u200E';

    public static string Whole(long value, Language language) => Fixed(value, 0, language);

    /// <summary>A number kept as a whole number of small units, with all its decimals: 123450 with 2 is
    /// 1 234,50.</summary>
    public static string Fixed(long scaled, int decimals, Language language)
    {
        var (whole, fraction) = Int128.DivRem(Int128.Abs(scaled), PowerOfTen(decimals));
        var digits = Grouped(whole.ToString(CultureInfo.InvariantCulture), GroupSign(language));
        return decimals == 0
            ? Sign(scaled, language) + digits
            : Sign(scaled, language) + digits + DecimalSign(language) + Padded(fraction, decimals);
    }

    /// <summary>As <see cref="Fixed"/> without the zeros at the end: 1500 with 3 is 1,5.</summary>
    public static string Shortest(long scaled, int decimals, Language language)
    {
        while (decimals > 0 && scaled % 10 == 0)
            (scaled, decimals) = (scaled / 10, decimals - 1);
        return Fixed(scaled, decimals, language);
    }

    internal static char DecimalSign(Language language) => language is Language.En ? '.' : ',';

    internal static string Padded(Int128 digits, int length) =>
        digits.ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');

    /// <summary>The minus sign; in Arabic held to the left of its number by a mark.</summary>
    internal static string Sign(long value, Language language) => (value < 0, language) switch
    {
        (false, _) => "",
        (true, Language.Ar) => $"{LeftToRightMark}{Minus}",
        (true, _) => $"{Minus}",
    };

    private static char GroupSign(Language language) => language is Language.En ? ',' : NarrowSpace;

    private static string Grouped(string digits, char sign)
    {
        var lead = digits.Length % 3;
        var groups = digits[lead..].Chunk(3).Select(group => new string(group));
        return string.Join(sign, lead == 0 ? groups : groups.Prepend(digits[..lead]));
    }

    private static Int128 PowerOfTen(int exponent) => exponent == 0 ? 1 : 10 * PowerOfTen(exponent - 1);
}
