namespace Marketplace.Domain.Common;

/// <summary>What a whole unit of measure costs, so that packs of different sizes can be compared.</summary>
/// <remarks>Rounded once, half away from zero, to the centime, from the price and net quantity of one pack.</remarks>
public static class UnitPrice
{
    private const long Thousand = 1000;

    /// <exception cref="ArgumentOutOfRangeException">The weight is not positive.</exception>
    public static Money PerKilogram(Money price, long netGrams) => price.Portion(Thousand, netGrams);

    /// <exception cref="ArgumentOutOfRangeException">The volume is not positive.</exception>
    public static Money PerLitre(Money price, long netMillilitres) => price.Portion(Thousand, netMillilitres);

    /// <exception cref="ArgumentOutOfRangeException">The number of pieces is not positive.</exception>
    public static Money PerPiece(Money price, long pieces) => price.Portion(1, pieces);
}
