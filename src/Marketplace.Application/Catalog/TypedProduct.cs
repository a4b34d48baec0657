namespace Marketplace.Application.Catalog;

/// <summary>A product as people type it, in a form or in a row of a file: nothing is read yet.</summary>
public sealed record TypedProduct
{
    public string? Sku { get; init; }

    /// <summary>Code of a shelf that products stand on.</summary>
    public string? Category { get; init; }

    /// <summary>Code of a production chain; left out, the cooperative's main one.</summary>
    public string? Chain { get; init; }

    public TypedText Name { get; init; } = new();

    public TypedText Description { get; init; } = new();

    public TypedText Ingredients { get; init; } = new();

    public TypedText Allergens { get; init; } = new();

    public TypedText Storage { get; init; } = new();

    /// <summary>g, kg, ml, l or a word for pieces, in any language of the shop.</summary>
    public string? Unit { get; init; }

    public string? NetQuantity { get; init; }

    public string? Price { get; init; }

    /// <summary>Percent contained in the price; left out, none.</summary>
    public string? Vat { get; init; }

    public bool IsUniquePiece { get; init; }

    public string? Family { get; init; }

    public string? ShelfLifeDays { get; init; }

    /// <summary>Numbers of months, 1 to 12, parted by spaces or commas.</summary>
    public string? Season { get; init; }

    public string? Keywords { get; init; }

    /// <summary>By the code of the category's attribute.</summary>
    public IReadOnlyDictionary<string, TypedText> Attributes { get; init; } = new Dictionary<string, TypedText>();
}
