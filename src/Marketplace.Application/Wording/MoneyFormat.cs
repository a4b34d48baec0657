using Marketplace.Domain.Common;

namespace Marketplace.Application.Wording;

/// <summary>Amounts as people read them: <c>1 234,50 DH</c>, <c>1 234,50 درهم</c>, <c>MAD 1,234.50</c>.</summary>
/// <remarks>
/// The currency hangs on its number by U+00A0 and thousands by U+202F in French and Arabic alike, so a price is never
/// broken; show it isolated (<c>&lt;bdi&gt;</c>, or <see cref="Bidi"/> in plain text). The sign is the public's DH;
/// English readers get the code. domain-morocco.md 17, decisions 2 and 3; the separators are those of DESIGN.md 7.
/// </remarks>
public static class MoneyFormat
{
    /// <summary>With both centimes, as invoices and accounts need it.</summary>
    public static string Full(Money amount, Language language) =>
        WithCurrency(amount, Amount(amount, language), language);

    /// <summary>Without ",00" when the dirhams are whole: for lists, never for invoices.</summary>
    public static string Compact(Money amount, Language language) => amount.Centimes % 100 == 0
        ? WithCurrency(amount, NumberFormat.Whole(amount.Centimes / 100, language), language)
        : Full(amount, language);

    /// <summary>The number alone, for columns whose head names the currency.</summary>
    public static string Amount(Money amount, Language language) => NumberFormat.Fixed(amount.Centimes, 2, language);

    private static string WithCurrency(Money amount, string number, Language language) => language switch
    {
        Language.Fr => $"{number}{NumberFormat.NoBreakSpace}DH",
        Language.Ar => $"{number}{NumberFormat.NoBreakSpace}درهم",
        Language.En => EnglishWithCurrency(NumberFormat.Sign(amount.Centimes, language), number),
    };

    private static string EnglishWithCurrency(string sign, string number) =>
        $"{sign}MAD{NumberFormat.NoBreakSpace}{number[sign.Length..]}";
}
