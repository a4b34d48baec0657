using Marketplace.Domain.Common;

namespace Marketplace.Domain.Catalog;

/// <summary>What a product says of itself; the last three are for food and cosmetics and may be empty elsewhere.</summary>
public sealed record ProductText(
    LocalizedText Name, LocalizedText Description, LocalizedText Ingredients, LocalizedText Allergens, LocalizedText Storage);
