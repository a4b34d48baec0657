using System.Numerics;

namespace Marketplace.Application.Search;

/// <summary>The key of a product in the side file: ascending keys go from most to least wanted.</summary>
/// <remarks>
/// The full-text index answers in the order of its keys for free, so the first matches it finds are the best known ones
/// and ranking may stop there (performance.md 5). Popularity counts in steps of about an eighth of a doubling, so that
/// a single sale rarely moves a product; within a step the newest product comes first.
/// </remarks>
internal static class WindowRank
{
    private const int ProductBits = 40;
    private const long NewestProduct = (1L << ProductBits) - 1;
    private const int LowestStep = 255;

    /// <exception cref="ArgumentOutOfRangeException">The product id needs more than 40 bits.</exception>
    public static long Of(int popularity, long product)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(product);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(product, NewestProduct);
        return ((long)(LowestStep - Step(popularity)) << ProductBits) | (NewestProduct - product);
    }

    public static long ProductOf(long rank) => NewestProduct - (rank & NewestProduct);

    private static int Step(int popularity)
    {
        if (popularity <= 0)
            return 0;
        var wanted = (ulong)popularity + 1;
        var doublings = BitOperations.Log2(wanted);
        var eighths = (int)((wanted - (1UL << doublings)) * 8 >> doublings);
        return doublings * 8 + eighths - 7;
    }
}
