using Marketplace.Domain.Common;

namespace Marketplace.Domain.Programme;

/// <summary>Income now against the baseline, both as monthly means (I-05, I-06).</summary>
/// <param name="Baseline">Mean month before.</param>
/// <param name="Now">Mean month of the period.</param>
public sealed record IncomeChange(Money Baseline, Money Now)
{
    public Money Gain => Now - Baseline;

    /// <summary>Gain in tenths of a percent of the baseline, half away from zero; none where the baseline is zero (R6).</summary>
    public long? GainPerMille =>
        Baseline.IsPositive ? Rounding.HalfAwayFromZero((Int128)Gain.Centimes * 1_000, Baseline.Centimes) : null;

    /// <summary>Compares sums over the same number of member-months on both sides; each mean is rounded once.</summary>
    public static IncomeChange Between(Money baselineSum, int baselineMonths, Money nowSum, int nowMonths) =>
        new(baselineSum.Portion(1, baselineMonths), nowSum.Portion(1, nowMonths));
}
