using Marketplace.Domain.Common;

namespace Marketplace.Domain.Catalog;

/// <summary>One stated fact of a product, by the code of its category's attribute.</summary>
public sealed class ProductAttribute
{
    internal ProductAttribute(string code, LocalizedText value) => (Code, Value) = (code, value);

    private ProductAttribute() { }

    public Id<ProductAttribute> Id { get; private set; }

    public string Code { get; private set; } = "";

    public LocalizedText Value { get; private set; } = LocalizedText.Empty;

    internal void Restate(LocalizedText value) => Value = value;
}
