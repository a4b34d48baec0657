namespace Marketplace.Domain.Common;

/// <summary>The one reader of amounts that people type, in dirhams with at most two decimals.</summary>
/// <remarks>
/// Never read with a culture: in fr-MA the text <c>12.50</c> would become 1250 dirhams (reliability.md, decision 8).
/// Understood alike: <c>12.50</c>, <c>12,50</c>, <c>1 250,00</c>, <c>1.250,00</c>, <c>1,250.00</c>, <c>١٢٫٥٠</c>, with
/// or without DH, MAD or درهم. Zero is read; whether it is a price is for the caller to say.
/// </remarks>
public static class TypedMoney
{
    /// <summary>The largest amount a form takes: 999 999 999.99 dirhams.</summary>
    public static readonly Money Max = Money.FromCentimes(99_999_999_999);

    private static readonly string[] CurrencyWords = ["DHS", "DH", "MAD", "دراهم", "درهما", "درهم"];

    /// <summary>Reads an amount that is not negative.</summary>
    /// <returns>
    /// The amount, or a refusal: <c>Money.Unreadable</c>; <c>Money.Ambiguous</c> for <c>12,500</c> and the like, with
    /// the text and the two amounts it may mean, the smaller one rounded to the centime; <c>Money.Negative</c>;
    /// <c>Money.TooManyDecimals</c>; <c>Money.TooLarge</c> with <see cref="Max"/>.
    /// </returns>
    public static Outcome<Money> Read(string? typed)
    {
        var plain = TypedUnit.Without(CurrencyWords, TypedCharacters.Plain(typed ?? ""));
        if (plain.StartsWith('-') || plain.EndsWith('-'))
            return new Refusal("Money.Negative");
        if (TypedNumber.Read(plain) is not { } number)
            return new Refusal("Money.Unreadable");
        if (number.IsAmbiguous)
            return Ambiguous(plain, number);
        if (number.Fraction.Length > 2)
            return new Refusal("Money.TooManyDecimals");
        return number.Scaled(decimals: 2) is { } centimes && centimes <= Max.Centimes
            ? Money.FromCentimes(centimes)
            : new Refusal("Money.TooLarge", Max);
    }

    private static Refusal Ambiguous(string typed, TypedNumber number)
    {
        var thousandths = number.Scaled(decimals: 3)!.Value;
        var asDecimals = Money.FromCentimes(Rounding.HalfAwayFromZero(thousandths, 10));
        return new("Money.Ambiguous", typed, asDecimals, Money.OfDirhams(thousandths));
    }
}
