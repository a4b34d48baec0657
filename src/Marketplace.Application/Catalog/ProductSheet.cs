using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Application.Catalog;

/// <summary>A product as it was read from what people typed, ready to be written on the entity.</summary>
internal sealed record ProductSheet(
    string Sku,
    Category Category,
    Id<ProductionChain> Chain,
    ProductText Text,
    ProductOffer Offer,
    string Family,
    int? ShelfLifeDays,
    Season Season,
    string Keywords,
    IReadOnlyDictionary<string, LocalizedText> Attributes)
{
    /// <summary>Why the product may not say this: something is on sale only while it is complete (INV-06).</summary>
    public Refusal? AgainstSaying(Product product)
    {
        if (product.Status is not ProductStatus.Published)
            return null;
        var facts = new ChecklistFacts(
            Offer.Price, Offer.NetQuantity, Text.Name, Text.Storage, product.Pictures.Count, [.. Attributes.Keys])
        {
            Alternatives = [.. product.Pictures.Select(shown => shown.Alternative)],
        };
        var required = Category.Attributes.Where(attribute => attribute.IsRequired).Select(attribute => (attribute.Code, attribute.Name));
        return ProductChecklist.MissingIn(facts, Category.IsFood, required).FirstOrDefault();
    }

    /// <summary>Facts that another category asked for are taken back.</summary>
    /// <exception cref="InvalidOperationException">The sheet was read wrongly.</exception>
    public void WriteOn(Product product)
    {
        if ((product.Describe(Text).Refusal ?? product.Offer(Offer).Refusal) is { } refusal)
            throw new InvalidOperationException($"A sheet that was read is refused: {refusal.Key}.");
        product.Classify(Category.Id, Chain, Family, ShelfLifeDays);
        product.BeFoundBy(Season, Keywords);
        foreach (var code in product.Attributes.Select(stated => stated.Code).Union(Attributes.Keys).ToList())
            product.State(code, Attributes.GetValueOrDefault(code, LocalizedText.Empty));
    }

    /// <summary>Whether the product says exactly this already.</summary>
    public bool IsSaidBy(Product product) =>
        Text == new ProductText(product.Name, product.Description, product.Ingredients, product.Allergens, product.Storage)
        && Offer == new ProductOffer(product.Unit, product.NetQuantity, product.Price, product.Vat, product.IsUniquePiece)
        && (Category.Id, Chain, Family, ShelfLifeDays) == (product.CategoryId, product.ChainId, product.Family, product.ShelfLifeDays)
        && (Season, Keywords) == (product.Season, product.Keywords)
        && Attributes.Count == product.Attributes.Count
        && product.Attributes.All(stated => Attributes.GetValueOrDefault(stated.Code) == stated.Value);
}
