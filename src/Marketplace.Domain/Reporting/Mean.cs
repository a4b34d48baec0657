using Marketplace.Domain.Common;

namespace Marketplace.Domain.Reporting;

/// <summary>Means and medians of money: full precision until the one rounding at the end (R4); of nothing, not available (R6).</summary>
public static class Mean
{
    public static Money? Of(IReadOnlyCollection<Money> amounts) =>
        amounts.Count == 0 ? null : Money.Sum(amounts).Portion(1, amounts.Count);

    /// <summary>The middle amount, or the mean of the two in the middle.</summary>
    public static Money? Median(IEnumerable<Money> amounts)
    {
        var sorted = amounts.Order().ToList();
        if (sorted.Count == 0)
            return null;
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]).Portion(1, 2);
    }
}
