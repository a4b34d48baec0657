namespace Marketplace.Domain.Common;

/// <summary>What one unit of measure costs, so that packs of different sizes can be compared.</summary>
public static class UnitPrice
{
    /// <summary>The price per measure, rounded once, half away from zero, to the centime.</summary>
    /// <param name="price">Price of one pack.</param>
    /// <param name="netQuantity">What one pack holds: grams, millilitres or pieces, as the measure says.</param>
    /// <param name="measure">What the price is given for.</param>
    /// <exception cref="ArgumentOutOfRangeException">The net quantity is not positive.</exception>
    public static Money Of(Money price, long netQuantity, UnitMeasure measure) =>
        price.Portion(SmallUnits(measure), netQuantity);

    private static long SmallUnits(UnitMeasure measure) => measure switch
    {
        UnitMeasure.Kilogram or UnitMeasure.Litre => 1000,
        UnitMeasure.HundredGrams or UnitMeasure.HundredMillilitres => 100,
        UnitMeasure.Piece => 1,
    };
}
