namespace Marketplace.Domain.Common;

/// <summary>The one splitting rule, for centimes, grams and minutes alike (programme.md 3.1, R2).</summary>
public static class LargestRemainder
{
    /// <summary>Whole parts that sum to <paramref name="total"/>; ties as in <see cref="Money.SplitBy"/>.</summary>
    /// <exception cref="ArgumentException">A weight is negative, or all are zero while the total is not.</exception>
    public static long[] Split(long total, IReadOnlyList<long> weights)
    {
        if (weights.Any(weight => weight < 0))
            throw new ArgumentException("A weight is negative.", nameof(weights));
        var sum = weights.Aggregate((Int128)0, (all, weight) => all + weight);
        if (sum == 0)
            return total == 0 ? new long[weights.Count] : throw new ArgumentException("All weights are zero.", nameof(weights));

        var amount = Int128.Abs(total);
        var parts = weights.Select(weight => (long)(amount * weight / sum)).ToArray();
        var missing = (int)(amount - parts.Aggregate((Int128)0, (all, part) => all + part));
        foreach (var position in InOrderOfRemainder(amount, weights, sum).Take(missing))
            parts[position]++;
        return total < 0 ? [.. parts.Select(part => -part)] : parts;
    }

    private static IEnumerable<int> InOrderOfRemainder(Int128 amount, IReadOnlyList<long> weights, Int128 sum) =>
        Enumerable.Range(0, weights.Count)
            .Where(position => weights[position] > 0)
            .OrderByDescending(position => amount * weights[position] % sum)
            .ThenByDescending(position => weights[position])
            .ThenBy(position => position);
}
