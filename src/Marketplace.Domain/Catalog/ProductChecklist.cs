using Marketplace.Domain.Common;

namespace Marketplace.Domain.Catalog;

/// <summary>What a published product must have (INV-06; food labelling of domain-morocco.md 11).</summary>
public static class ProductChecklist
{
    /// <param name="required">Code and name of the attributes its category requires.</param>
    public static IEnumerable<Refusal> MissingIn(
        ChecklistFacts product, bool isFood, IEnumerable<(string Code, LocalizedText Name)> required)
    {
        if (!product.Price.IsPositive)
            yield return new Refusal("Product.PriceNotPositive").On("Price");
        if (product.NetQuantity <= 0)
            yield return new Refusal("Product.QuantityNotPositive").On("NetQuantity");
        if (product.Name.Fr.Length == 0 || product.Name.Ar.Length == 0)
            yield return new Refusal("Product.NameNeedsBothLanguages").On("NameAr");
        if (product.Pictures == 0)
            yield return new Refusal("Product.PictureMissing").On("Pictures");
        if (product.Alternatives.Any(alternative => IsUnsaid(alternative, product.Name)))
            yield return PictureUnsaid;
        if (isFood && product.Storage.IsEmpty)
            yield return new Refusal("Product.StorageMissing").On("StorageFr");
        foreach (var (code, name) in required)
        {
            if (!product.Attributes.Contains(code))
                yield return new Refusal("Product.AttributeMissing", name).On($"Attributes.{code}");
        }
    }

    internal static Refusal PictureUnsaid => new Refusal("Product.PictureUnsaid").On("Pictures");

    /// <summary>A picture is told in French, in Arabic, and in English where the product has a name in it.</summary>
    internal static bool IsUnsaid(LocalizedText alternative, LocalizedText name) =>
        alternative.Fr.Length == 0 || alternative.Ar.Length == 0 || (name.En.Length > 0 && alternative.En.Length == 0);
}
