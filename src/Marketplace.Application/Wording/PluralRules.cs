using Marketplace.Domain.Common;

namespace Marketplace.Application.Wording;

/// <summary>Which plural a number takes. The runtime has no such function; the rules are those of CLDR.</summary>
public static class PluralRules
{
    /// <param name="number">Its written decimals count: 1.0 is not 1 in English.</param>
    /// <param name="language">Language of the noun.</param>
    public static PluralCategory Of(decimal number, Language language) => language switch
    {
        Language.Fr => French(number),
        Language.Ar => Arabic(number),
        Language.En => English(number),
    };

    /// <summary>For the fourth language, whose texts await a native reader; one and other
    /// (domain-morocco.md 17).</summary>
    public static PluralCategory Tamazight(decimal number) =>
        number == 1 ? PluralCategory.One : PluralCategory.Other;

    private static PluralCategory Arabic(decimal number) => number switch
    {
        0 => PluralCategory.Zero,
        1 => PluralCategory.One,
        2 => PluralCategory.Two,
        _ when !decimal.IsInteger(number) => PluralCategory.Other,
        _ when Math.Abs(number % 100) is >= 3 and <= 10 => PluralCategory.Few,
        _ when Math.Abs(number % 100) is >= 11 => PluralCategory.Many,
        _ => PluralCategory.Other,
    };

    private static PluralCategory French(decimal number) => Math.Abs(number) switch
    {
        < 2 => PluralCategory.One,
        var size when size % 1_000_000 == 0 && number.Scale == 0 => PluralCategory.Many,
        _ => PluralCategory.Other,
    };

    private static PluralCategory English(decimal number) =>
        Math.Abs(number) == 1 && number.Scale == 0 ? PluralCategory.One : PluralCategory.Other;
}
