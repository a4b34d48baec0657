using Marketplace.Domain.Common;

namespace Marketplace.Domain.Distributions;

/// <summary>The year of one channel, run once more on annual sums, so that monthly roundings never accumulate.</summary>
/// <remarks>Source: programme.md 3.2: what months gave out were advances; an excess is carried forward, never reclaimed.</remarks>
/// <param name="Year">The cascade on the year's sums.</param>
/// <param name="SharedInMonths">What the months' statements gave out.</param>
public sealed record AnnualClosing(Surplus Year, Money SharedInMonths)
{
    /// <summary>Still to be given out by decision of the assembly.</summary>
    public Money ToShare => Money.Max(Money.Zero, Year.Distributable - SharedInMonths);

    /// <summary>Deficit of the year and what was given out in excess, zero or negative.</summary>
    public Money CarriedForward => Year.CarryOut + Money.Min(Money.Zero, Year.Distributable - SharedInMonths);

    /// <param name="months">The approved months' cascades, in their order.</param>
    /// <exception cref="ArgumentException">There is no month.</exception>
    public static AnnualClosing Of(IReadOnlyList<Surplus> months)
    {
        if (months.Count == 0)
            throw new ArgumentException("A year without a month cannot be closed.", nameof(months));
        return new(Surplus.Of(SumOf(months)), Money.Sum(months.Select(month => month.Distributable)));
    }

    /// <summary>Flows are summed; the year starts where its first month did and ends under the last month's rule.</summary>
    private static SurplusInputs SumOf(IReadOnlyList<Surplus> months)
    {
        var (first, last) = (months[0].Inputs, months[^1].Inputs);
        Money Sum(Func<SurplusInputs, Money> amount) => Money.Sum(months.Select(month => amount(month.Inputs)));
        return new(
            Sum(month => month.GrossSales),
            Sum(month => month.Refunds),
            Sum(month => month.PlatformFee),
            Sum(month => month.PaymentFee),
            Sum(month => month.Shipping),
            Sum(month => month.Materials),
            Sum(month => month.Overhead),
            Sum(month => month.MemberPay),
            first.CarryIn,
            last.Capital,
            first.ReserveBalance,
            last.Rates);
    }
}
