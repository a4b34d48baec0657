namespace Marketplace.Domain.Common;

/// <summary>What a price is compared by.</summary>
public enum UnitMeasure
{
    Kilogram,
    HundredGrams,
    Litre,
    HundredMillilitres,
    Piece,
}
