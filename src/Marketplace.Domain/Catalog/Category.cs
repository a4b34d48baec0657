using Marketplace.Domain.Common;

namespace Marketplace.Domain.Catalog;

/// <summary>A shelf of the shop, two levels deep; products stand on the lower level.</summary>
public sealed class Category
{
    private readonly List<CategoryAttribute> _attributes = [];

    private Category() { }

    public Id<Category> Id { get; private set; }

    public Id<Category>? ParentId { get; private set; }

    /// <summary>Machine name, used by imports.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Its address in the shop, the same in every language.</summary>
    public string Slug { get; private set; } = "";

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public int Position { get; private set; }

    /// <summary>Food states storage, best-before and allergens.</summary>
    public bool IsFood { get; private set; }

    public IReadOnlyList<CategoryAttribute> Attributes => _attributes;

    public static Category Create(string code, string slug, LocalizedText name, int position) =>
        new() { Code = code, Slug = slug, Name = name, Position = position };

    public static Category CreateUnder(Category parent, string code, string slug, LocalizedText name, int position, bool isFood) =>
        new() { ParentId = parent.Id, Code = code, Slug = slug, Name = name, Position = position, IsFood = isFood };

    public void Ask(string code, LocalizedText name, AttributeKind kind, bool isRequired)
    {
        if (_attributes.Any(attribute => attribute.Code == code))
            throw new InvalidOperationException($"Category {Code} already asks for {code}.");
        _attributes.Add(new CategoryAttribute(code, name, kind, isRequired));
    }
}
