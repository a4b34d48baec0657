namespace Marketplace.Domain.Common;

/// <summary>A share of an amount in basis points: 850 is 8.5 %.</summary>
public readonly record struct Rate
{
    /// <summary>Basis points of the whole.</summary>
    public const int Whole = 10_000;

    public static readonly Rate Zero;

    public int BasisPoints { get; private init; }

    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 100 %.</exception>
    public static Rate FromBasisPoints(int basisPoints)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(basisPoints);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(basisPoints, Whole);
        return new() { BasisPoints = basisPoints };
    }
}
