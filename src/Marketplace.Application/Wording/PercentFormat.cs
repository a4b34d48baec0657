using Marketplace.Domain.Common;

namespace Marketplace.Application.Wording;

/// <summary>Percentages as people read them: <c>57,3 %</c>, in English <c>57.3%</c>; show them left to right.</summary>
/// <remarks>Rounded once, half away from zero, from the unrounded parts (programme.md 3.1, R3).</remarks>
public static class PercentFormat
{
    /// <summary>A part of a whole with one decimal.</summary>
    /// <returns>Null when the whole is zero: not available is not nought (R6).</returns>
    public static string? Share(long part, long whole, Language language) =>
        Thousandths(part, whole) is { } tenths ? WithSign(NumberFormat.Fixed(tenths, 1, language), language) : null;

    /// <summary>A part of a whole in whole percent, for rings and bars that have no room.</summary>
    /// <inheritdoc cref="Share"/>
    public static string? WholeShare(long part, long whole, Language language) =>
        Scaled(part, whole, 100) is { } percent ? WithSign(NumberFormat.Whole(percent, language), language) : null;

    /// <summary>A change against a base with one decimal and its sign, also when it is a gain.</summary>
    /// <inheritdoc cref="Share"/>
    public static string? Change(long change, long from, Language language) =>
        Thousandths(change, from) is { } tenths
            ? WithSign((tenths > 0 ? "+" : "") + NumberFormat.Fixed(tenths, 1, language), language)
            : null;

    /// <summary>An agreed rate, exact: 8,5 %, 15 %, 2,25 %.</summary>
    public static string Exact(Rate rate, Language language) =>
        WithSign(NumberFormat.Shortest(rate.BasisPoints, 2, language), language);

    /// <summary>A measured number of basis points with one decimal.</summary>
    public static string OneDecimal(long basisPoints, Language language) =>
        WithSign(NumberFormat.Fixed(Rounding.HalfAwayFromZero(basisPoints, 10), 1, language), language);

    private static long? Thousandths(long part, long whole) => Scaled(part, whole, 1000);

    private static long? Scaled(long part, long whole, int scale) => whole == 0
        ? null
        : Rounding.HalfAwayFromZero((Int128)part * scale * Math.Sign(whole), Math.Abs(whole));

    private static string WithSign(string number, Language language) =>
        language is Language.En ? $"{number}%" : $"{number}{NumberFormat.NarrowSpace}%";
}
