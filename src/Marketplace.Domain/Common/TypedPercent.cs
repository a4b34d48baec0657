namespace Marketplace.Domain.Common;

/// <summary>The one reader of percentages that people type: 0 to 100 with at most two decimals.</summary>
/// <remarks>The sign stands beside the field, so <c>10 %</c> is refused (reliability.md BAD-22).</remarks>
public static class TypedPercent
{
    private const string Signs = "%\u066A\uFF05";

    /// <returns>
    /// The rate, or a refusal: <c>Percent.WithoutSign</c>, <c>Percent.Unreadable</c>, <c>Percent.OutOfRange</c>,
    /// <c>Percent.TooManyDecimals</c>.
    /// </returns>
    public static Outcome<Rate> Read(string? typed)
    {
        var plain = TypedCharacters.Plain(typed ?? "");
        if (plain.Any(Signs.Contains))
            return new Refusal("Percent.WithoutSign");
        if (plain.StartsWith('-'))
            return new Refusal("Percent.OutOfRange");
        if (TypedNumber.Read(plain) is not { } number)
            return new Refusal("Percent.Unreadable");
        if (number.Fraction.Length > 2)
            return new Refusal("Percent.TooManyDecimals");
        return number.Scaled(decimals: 2) is <= Rate.Whole and var basisPoints
            ? Rate.FromBasisPoints((int)basisPoints)
            : new Refusal("Percent.OutOfRange");
    }
}
