using System.Globalization;

namespace Marketplace.Domain.Common;

/// <summary>A whole number of centimes of a dirham; there is no other money in the books.</summary>
/// <remarks>
/// Arithmetic is checked and never passes through floating point. Rounding happens in <see cref="Take"/> and
/// <see cref="Portion"/> only: half away from zero, to the centime (programme.md 3.1, R1). Sharing happens in
/// <see cref="SplitBy"/> only: largest remainder (R2).
/// </remarks>
public readonly record struct Money : IComparable<Money>
{
    public static readonly Money Zero;

    /// <summary>The amount in centimes: 1 250 is 12.50 DH.</summary>
    public long Centimes { get; private init; }

    public bool IsZero => Centimes == 0;

    public bool IsPositive => Centimes > 0;

    public bool IsNegative => Centimes < 0;

    public static Money FromCentimes(long centimes) => new() { Centimes = centimes };

    /// <summary>Whole dirhams and the centimes beyond them, both of the same sign.</summary>
    public static Money OfDirhams(long dirhams, int centimes = 0) =>
        FromCentimes(checked(dirhams * 100 + centimes));

    public static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Zero, (sum, next) => sum + next);

    public static Money Min(Money left, Money right) => left.Centimes <= right.Centimes ? left : right;

    public static Money Max(Money left, Money right) => left.Centimes >= right.Centimes ? left : right;

    public static Money operator +(Money left, Money right) => FromCentimes(checked(left.Centimes + right.Centimes));

    public static Money operator -(Money left, Money right) => FromCentimes(checked(left.Centimes - right.Centimes));

    public static Money operator -(Money amount) => FromCentimes(checked(-amount.Centimes));

    public static Money operator *(Money unitPrice, long quantity) =>
        FromCentimes(checked(unitPrice.Centimes * quantity));

    public static bool operator <(Money left, Money right) => left.Centimes < right.Centimes;

    public static bool operator >(Money left, Money right) => left.Centimes > right.Centimes;

    public static bool operator <=(Money left, Money right) => left.Centimes <= right.Centimes;

    public static bool operator >=(Money left, Money right) => left.Centimes >= right.Centimes;

    /// <summary>This rate of the amount, rounded half away from zero to the centime.</summary>
    public Money Take(Rate rate) => Portion(rate.BasisPoints, Rate.Whole);

    /// <summary>The amount times a fraction, rounded once, half away from zero to the centime.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not positive.</exception>
    public Money Portion(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        return FromCentimes(Rounding.HalfAwayFromZero((Int128)Centimes * numerator, denominator));
    }

    /// <summary>Shares the amount by weight so that the parts sum to it exactly.</summary>
    /// <remarks>
    /// Every exact share is floored and the missing centimes go one by one to the largest fractional part, then the
    /// larger weight, then the earlier position; callers pass members in the order of their code. A weight of zero
    /// never receives. A negative amount is shared as the mirror of the positive one.
    /// </remarks>
    /// <exception cref="ArgumentException">A weight is negative, or all are zero while the amount is not.</exception>
    public IReadOnlyList<Money> SplitBy(IReadOnlyList<long> weights) =>
        [.. LargestRemainder.Split(Centimes, weights).Select(FromCentimes)];

    public int CompareTo(Money other) => Centimes.CompareTo(other.Centimes);

    /// <summary>Machine form, for logs and messages of exceptions: 12.50.</summary>
    public override string ToString() => (Centimes / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
