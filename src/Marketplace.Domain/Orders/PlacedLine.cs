using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Orders;

/// <summary>One product as the buyer accepted it.</summary>
public sealed record PlacedLine(
    Id<Product> ProductId,
    Id<ProductionChain> ChainId,
    string Sku,
    LocalizedText Title,
    ProductUnit Unit,
    long NetQuantity,
    Money UnitPrice,
    Rate Vat,
    int Units);
