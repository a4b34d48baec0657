namespace Marketplace.Domain.Common;

/// <summary>The one reader of weights that people type: kilograms with at most three decimals, kept in grams.</summary>
/// <remarks>
/// Unlike an amount, <c>12,500</c> and <c>12.500</c> are read as twelve and a half kilograms: three decimals are what
/// scales and labels print, and thousands of kilograms are written with a space or without any sign. The page shows
/// the weight back with its unit.
/// </remarks>
public static class TypedWeight
{
    /// <summary>The largest weight a form takes, in grams: a thousand tonnes.</summary>
    public const long MaxGrams = 1_000_000_000;

    private static readonly string[] UnitWords = ["kg", "كغم", "كلغ", "كغ"];

    /// <summary>Reads a weight in kilograms.</summary>
    /// <returns>
    /// Whole grams, or a refusal: <c>Weight.Unreadable</c>, <c>Weight.Negative</c>, <c>Weight.TooManyDecimals</c>,
    /// <c>Weight.TooLarge</c> with the most allowed in kilograms.
    /// </returns>
    public static Outcome<long> Read(string? typed)
    {
        var plain = TypedUnit.Without(UnitWords, TypedCharacters.Plain(typed ?? ""));
        if (plain.StartsWith('-'))
            return new Refusal("Weight.Negative");
        if (TypedNumber.Read(plain) is not { } number)
            return new Refusal("Weight.Unreadable");
        if (number.Fraction.Length > 3)
            return new Refusal("Weight.TooManyDecimals");
        return number.Scaled(decimals: 3) is <= MaxGrams and var grams
            ? grams
            : new Refusal("Weight.TooLarge", MaxGrams / 1000);
    }
}
