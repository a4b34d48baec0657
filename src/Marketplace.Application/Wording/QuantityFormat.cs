using Marketplace.Domain.Common;

namespace Marketplace.Application.Wording;

/// <summary>Weights, volumes, pieces, durations as people read them, the unit hanging on its number by U+00A0.</summary>
/// <remarks>Unit signs are those of the mock-ups: كغ, غ, لتر, مل.</remarks>
public static class QuantityFormat
{
    private const char NoBreak = NumberFormat.NoBreakSpace;

    /// <summary>1,5 kg from a kilogram up, 250 g below.</summary>
    public static string Weight(long grams, Language language) => Math.Abs(grams) >= 1000
        ? $"{NumberFormat.Shortest(grams, 3, language)}{NoBreak}{Kilogram(language)}"
        : $"{NumberFormat.Whole(grams, language)}{NoBreak}{Gram(language)}";

    /// <summary>1,5 l from a litre up, 250 ml below.</summary>
    public static string Volume(long millilitres, Language language) => Math.Abs(millilitres) >= 1000
        ? $"{NumberFormat.Shortest(millilitres, 3, language)}{NoBreak}{Litre(language)}"
        : $"{NumberFormat.Whole(millilitres, language)}{NoBreak}{Millilitre(language)}";

    /// <summary>3 pièces, in the plural of the language.</summary>
    public static string Pieces(long pieces, Language language)
    {
        var number = NumberFormat.Whole(pieces, language);
        return (language, PluralRules.Of(pieces, language)) switch
        {
            (Language.Fr, PluralCategory.One) => $"{number}{NoBreak}pièce",
            (Language.Fr, _) => $"{number}{NoBreak}pièces",
            (Language.En, PluralCategory.One) => $"{number}{NoBreak}piece",
            (Language.En, _) => $"{number}{NoBreak}pieces",
            (Language.Ar, PluralCategory.One) => "قطعة واحدة",
            (Language.Ar, PluralCategory.Two) => "قطعتان",
            (Language.Ar, PluralCategory.Few) => $"{number}{NoBreak}قطع",
            (Language.Ar, _) => $"{number}{NoBreak}قطعة",
        };
    }

    /// <summary>24 h 30, 24 h, 45 min.</summary>
    public static string Duration(int minutes, Language language)
    {
        var (hours, rest) = Math.DivRem(minutes, 60);
        var inHours = $"{NumberFormat.Whole(hours, language)}{NoBreak}{(language is Language.Ar ? "س" : "h")}";
        var inMinutes = $"{NumberFormat.Whole(rest, language)}{NoBreak}{(language is Language.Ar ? "د" : "min")}";
        return (hours, rest, language) switch
        {
            (0, _, _) => inMinutes,
            (_, 0, _) => inHours,
            (_, _, Language.Fr) => $"{inHours}{NoBreak}{NumberFormat.Padded(rest, 2)}",
            _ => $"{inHours}{NoBreak}{inMinutes}",
        };
    }

    /// <summary>38,00 DH / kg, 38,00 DH / 100 g.</summary>
    /// <param name="perMeasure">As <see cref="UnitPrice.Of"/> says it.</param>
    /// <param name="measure">What the price is given for.</param>
    /// <param name="language">Language of the reader.</param>
    public static string PricePer(Money perMeasure, UnitMeasure measure, Language language) =>
        $"{MoneyFormat.Full(perMeasure, language)}{NoBreak}/{NoBreak}{Named(measure, language)}";

    private static string Named(UnitMeasure measure, Language language) => measure switch
    {
        UnitMeasure.Kilogram => Kilogram(language),
        UnitMeasure.HundredGrams => $"100{NoBreak}{Gram(language)}",
        UnitMeasure.Litre => Litre(language),
        UnitMeasure.HundredMillilitres => $"100{NoBreak}{Millilitre(language)}",
        UnitMeasure.Piece => Piece(language),
    };

    private static string Kilogram(Language language) => language is Language.Ar ? "كغ" : "kg";

    private static string Gram(Language language) => language is Language.Ar ? "غ" : "g";

    private static string Litre(Language language) => language is Language.Ar ? "لتر" : "l";

    private static string Millilitre(Language language) => language is Language.Ar ? "مل" : "ml";

    private static string Piece(Language language) => language switch
    {
        Language.Fr => "pièce",
        Language.Ar => "قطعة",
        Language.En => "piece",
    };
}
