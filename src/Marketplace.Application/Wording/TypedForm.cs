using System.Globalization;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Wording;

/// <summary>Values as a form shows them for editing: what the readers in the domain take back unchanged.</summary>
public static class TypedForm
{
    /// <summary>1250,00: no thousands, no currency.</summary>
    public static string Of(Money amount, Language language) => Plain(amount.Centimes, 2, language);

    /// <summary>12,5: percent without the sign.</summary>
    public static string Of(Rate rate, Language language) => Shortest(rate.BasisPoints, 2, language);

    public static string Of(DateOnly day) => DateFormat.Day(day);

    /// <summary>05/2025.</summary>
    public static string Of(YearMonth month) =>
        $"{NumberFormat.Padded(month.Month, 2)}/{NumberFormat.Padded(month.Year, 4)}";

    public static string Of(PhoneNumber number) => number.Display;

    /// <summary>1,5: kilograms.</summary>
    public static string Kilograms(long grams, Language language) => Shortest(grams, 3, language);

    /// <summary>24:30.</summary>
    public static string Hours(int minutes) => $"{minutes / 60}:{NumberFormat.Padded(minutes % 60, 2)}";

    /// <summary>What a member brought in, as <see cref="TypedContribution"/> reads it.</summary>
    public static string Of(ContributionKind kind, long quantity, Language language) => kind switch
    {
        ContributionKind.Grams => Kilograms(quantity, language),
        ContributionKind.Minutes => Hours((int)quantity),
        ContributionKind.Pieces => quantity.ToString(CultureInfo.InvariantCulture),
    };

    private static string Shortest(long scaled, int decimals, Language language)
    {
        while (decimals > 0 && scaled % 10 == 0)
            (scaled, decimals) = (scaled / 10, decimals - 1);
        return Plain(scaled, decimals, language);
    }

    private static string Plain(long scaled, int decimals, Language language)
    {
        var digits = NumberFormat.Padded(Int128.Abs(scaled), decimals + 1);
        var sign = scaled < 0 ? "-" : "";
        return decimals == 0
            ? sign + digits
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{sign}{digits[..^decimals]}{NumberFormat.DecimalSign(language)}{digits[^decimals..]}");
    }
}
