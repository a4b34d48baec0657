using System.Text.Json;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>What a product said before a row changed it, kept so that it can say it again.</summary>
internal sealed record ProductBefore(
    ProductText Text, ProductUnit Unit, long NetQuantity, long Price, int Vat, bool IsUniquePiece, long Category, long Chain, string Family,
    int? ShelfLifeDays, int Season, string Keywords, IReadOnlyDictionary<string, LocalizedText> Attributes)
{
    public static string Write(Product product) => JsonSerializer.Serialize(new ProductBefore(
        new(product.Name, product.Description, product.Ingredients, product.Allergens, product.Storage),
        product.Unit, product.NetQuantity, product.Price.Centimes, product.Vat.BasisPoints, product.IsUniquePiece,
        product.CategoryId.Value, product.ChainId.Value, product.Family, product.ShelfLifeDays, product.Season.Bits, product.Keywords,
        product.Attributes.ToDictionary(stated => stated.Code, stated => stated.Value)));

    /// <returns>Why the product may not say it again.</returns>
    public static Refusal? Restore(string kept, Product product)
    {
        var before = JsonSerializer.Deserialize<ProductBefore>(kept)!;
        var offer = new ProductOffer(
            before.Unit, before.NetQuantity, Money.FromCentimes(before.Price), Rate.FromBasisPoints(before.Vat), before.IsUniquePiece);
        if ((product.Describe(before.Text).Refusal ?? product.Offer(offer).Refusal) is { } refusal)
            return refusal;
        product.Classify(new Id<Category>(before.Category), new Id<ProductionChain>(before.Chain), before.Family, before.ShelfLifeDays);
        product.BeFoundBy(Domain.Catalog.Season.FromBits(before.Season), before.Keywords);
        foreach (var code in product.Attributes.Select(stated => stated.Code).Union(before.Attributes.Keys).ToList())
            product.State(code, before.Attributes.GetValueOrDefault(code, LocalizedText.Empty));
        return null;
    }
}
