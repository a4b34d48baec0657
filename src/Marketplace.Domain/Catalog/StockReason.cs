namespace Marketplace.Domain.Catalog;

/// <summary>Why a count differs from the book.</summary>
public enum StockReason
{
    Loss,
    Damage,
    Expired,
    Theft,
    Found,

    /// <summary>Boxes were counted as jars, or jars as boxes.</summary>
    UnitMistake,
}
