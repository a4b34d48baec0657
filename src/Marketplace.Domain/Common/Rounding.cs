namespace Marketplace.Domain.Common;

/// <summary>The one rounding rule: half away from zero (programme.md 3.1, R1).</summary>
public static class Rounding
{
    /// <exception cref="OverflowException">The quotient does not fit a <see cref="long"/>.</exception>
    public static long HalfAwayFromZero(Int128 numerator, long denominator)
    {
        var (quotient, remainder) = Int128.DivRem(numerator, denominator);
        if (Int128.Abs(remainder) * 2 >= denominator)
            quotient += Int128.Sign(numerator);
        return checked((long)quotient);
    }
}
