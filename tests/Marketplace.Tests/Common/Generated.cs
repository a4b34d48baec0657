using FsCheck;
using FsCheck.Fluent;

namespace Marketplace.Tests.Common;

/// <summary>Values for property tests, spread over their whole range rather than around zero.</summary>
internal static class Generated
{
    public static Arbitrary<long> Whole(long min, long max) => Gen.Two(Gen.Choose(0, int.MaxValue))
        .Select(pair => min + (long)((((UInt128)pair.Item1 << 31) + (UInt128)pair.Item2) % ((UInt128)(max - min) + 1)))
        .ToArbitrary();

    /// <summary>Amounts of every size and weights of which at least one is not zero.</summary>
    public static Arbitrary<(long Total, long[] Weights)> Splits() => Whole(0, 1_000_000_000_000).Generator
        .SelectMany(
            _ => Gen.NonEmptyListOf(Gen.Choose(0, 50_000)),
            (total, weights) => (total, weights.Select(weight => (long)weight).ToArray()))
        .Where(split => split.Item2.Any(weight => weight > 0))
        .ToArbitrary();

    public static void Holds(this Property property) => Check.QuickThrowOnFailure(property);
}
