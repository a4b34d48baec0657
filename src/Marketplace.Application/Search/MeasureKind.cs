namespace Marketplace.Application.Search;

/// <summary>What the net quantity of a product counts.</summary>
public enum MeasureKind
{
    /// <summary>Pieces; a price per piece is shown when there are several.</summary>
    Piece,

    /// <summary>Grams, compared per kilogram.</summary>
    Mass,

    /// <summary>Millilitres, compared per litre.</summary>
    Volume,
}
