namespace Marketplace.Domain.Catalog;

/// <summary>What the net quantity counts.</summary>
public enum ProductUnit
{
    Gram,
    Millilitre,
    Piece,
}
