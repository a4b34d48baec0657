using Marketplace.Domain.Common;

namespace Marketplace.Domain.Catalog;

/// <summary>What one unit is and costs.</summary>
/// <param name="NetQuantity">Grams, millilitres or pieces in one unit.</param>
/// <param name="Price">Of one unit, VAT included.</param>
/// <param name="Vat">Rate contained in the price; zero where the cooperative is exempt.</param>
/// <param name="IsUniquePiece">There is exactly one.</param>
public sealed record ProductOffer(ProductUnit Unit, long NetQuantity, Money Price, Rate Vat, bool IsUniquePiece);
