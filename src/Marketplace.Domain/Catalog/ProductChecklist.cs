using Marketplace.Domain.Common;

namespace Marketplace.Domain.Catalog;

/// <summary>What a published product must have (INV-06; food labelling of domain-morocco.md 11).</summary>
internal static class ProductChecklist
{
    public static IEnumerable<Refusal> MissingIn(Product product, Category category)
    {
        if (!product.Price.IsPositive)
            yield return new Refusal("Product.PriceNotPositive").On("Price");
        if (product.NetQuantity <= 0)
            yield return new Refusal("Product.QuantityNotPositive").On("NetQuantity");
        if (product.Name.Fr.Length == 0 || product.Name.Ar.Length == 0)
            yield return new Refusal("Product.NameNeedsBothLanguages").On("NameAr");
        if (product.Pictures.Count == 0)
            yield return new Refusal("Product.PictureMissing").On("Pictures");
        if (category.IsFood && product.Storage.IsEmpty)
            yield return new Refusal("Product.StorageMissing").On("StorageFr");
        foreach (var attribute in category.Attributes.Where(attribute => attribute.IsRequired))
        {
            if (product.Attributes.All(stated => stated.Code != attribute.Code))
                yield return new Refusal("Product.AttributeMissing", attribute.Name).On($"Attributes.{attribute.Code}");
        }
    }
}
