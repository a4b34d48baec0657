namespace Marketplace.Domain.Common;

/// <summary>The one reader of whole numbers that people type: pieces, jars, counts.</summary>
/// <remarks>
/// Digits 0–9, Arabic or Persian, thousands parted by spaces at most. No sign, no point, no comma, no exponent, no
/// prefix: <c>1,250</c> pieces may be one and a quarter, so it is refused. Source: reliability.md BAD-19.
/// </remarks>
public static class TypedQuantity
{
    /// <summary>Ceiling of a quantity where the form names none.</summary>
    public const int Max = 1_000_000;

    /// <summary>Reads a quantity of something indivisible.</summary>
    /// <returns>The number, or a refusal as in <see cref="ReadWhole"/>.</returns>
    public static Outcome<int> Read(string? typed, int min = 1, int max = Max)
    {
        var whole = ReadWhole(typed, min, max);
        return whole.IsRefused ? whole.Refusal : (int)whole.Value;
    }

    /// <summary>Reads a whole number within limits, both included.</summary>
    /// <returns>
    /// The number, or a refusal: <c>Quantity.Unreadable</c>, <c>Quantity.TooSmall</c> with the least allowed,
    /// <c>Quantity.TooLarge</c> with the most allowed.
    /// </returns>
    public static Outcome<long> ReadWhole(string? typed, long min, long max)
    {
        var plain = TypedCharacters.Plain(typed ?? "");
        if (plain.Any(sign => sign != ' ' && !char.IsAsciiDigit(sign)) || TypedNumber.Read(plain) is not { } number)
            return new Refusal("Quantity.Unreadable");
        if (number.Scaled(decimals: 0) is not { } whole || whole > max)
            return new Refusal("Quantity.TooLarge", max);
        return whole < min ? new Refusal("Quantity.TooSmall", min) : whole;
    }
}
