using Marketplace.Domain.Common;

namespace Marketplace.Domain.Catalog;

/// <summary>A fact that products of a category state: honey its flowers and harvest, a rug its size and technique.</summary>
public sealed class CategoryAttribute
{
    internal CategoryAttribute(string code, LocalizedText name, AttributeKind kind, bool isRequired) =>
        (Code, Name, Kind, IsRequired) = (code, name, kind, isRequired);

    private CategoryAttribute() { }

    public Id<CategoryAttribute> Id { get; private set; }

    public string Code { get; private set; } = "";

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public AttributeKind Kind { get; private set; }

    /// <summary>A product without it cannot be published.</summary>
    public bool IsRequired { get; private set; }
}
