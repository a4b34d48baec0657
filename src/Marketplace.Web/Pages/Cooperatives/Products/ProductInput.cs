using System.Globalization;
using Marketplace.Application.Catalog;
using Marketplace.Application.Wording;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Web.Presentation;

namespace Marketplace.Web.Pages.Cooperatives.Products;

/// <summary>A product as typed: the operation reads it, so that a file and a form obey the same rules.</summary>
public sealed record ProductInput
{
    public long Version { get; init; }

    [Code]
    public string? Sku { get; init; }

    public string? Category { get; init; }

    public string? Chain { get; init; }

    public string? NameFr { get; init; }

    public string? NameAr { get; init; }

    public string? NameEn { get; init; }

    [MultiLine]
    public string? DescriptionFr { get; init; }

    [MultiLine]
    public string? DescriptionAr { get; init; }

    [MultiLine]
    public string? DescriptionEn { get; init; }

    [MultiLine]
    public string? IngredientsFr { get; init; }

    [MultiLine]
    public string? IngredientsAr { get; init; }

    [MultiLine]
    public string? IngredientsEn { get; init; }

    public string? AllergensFr { get; init; }

    public string? AllergensAr { get; init; }

    public string? AllergensEn { get; init; }

    public string? StorageFr { get; init; }

    public string? StorageAr { get; init; }

    public string? StorageEn { get; init; }

    public string? Unit { get; init; } = "g";

    public string? NetQuantity { get; init; }

    public string? Price { get; init; }

    public string? Vat { get; init; }

    public bool IsUniquePiece { get; init; }

    public string? Family { get; init; }

    public string? ShelfLifeDays { get; init; }

    /// <summary>Months in which it is fresh, 1 to 12.</summary>
    public List<int> Season { get; init; } = [];

    public string? Keywords { get; init; }

    /// <summary>By the code of the category's attribute.</summary>
    public Dictionary<string, AttributeInput> Attributes { get; init; } = [];

    public static ProductInput Of(ProductEditor.Filled filled, Language language) => new()
    {
        Version = filled.Version,
        Sku = filled.Sku,
        Category = filled.Category,
        Chain = filled.Chain,
        NameFr = filled.Text.Name.Fr,
        NameAr = filled.Text.Name.Ar,
        NameEn = filled.Text.Name.En,
        DescriptionFr = filled.Text.Description.Fr,
        DescriptionAr = filled.Text.Description.Ar,
        DescriptionEn = filled.Text.Description.En,
        IngredientsFr = filled.Text.Ingredients.Fr,
        IngredientsAr = filled.Text.Ingredients.Ar,
        IngredientsEn = filled.Text.Ingredients.En,
        AllergensFr = filled.Text.Allergens.Fr,
        AllergensAr = filled.Text.Allergens.Ar,
        AllergensEn = filled.Text.Allergens.En,
        StorageFr = filled.Text.Storage.Fr,
        StorageAr = filled.Text.Storage.Ar,
        StorageEn = filled.Text.Storage.En,
        Unit = UnitWord(filled.Offer.Unit),
        NetQuantity = filled.Offer.NetQuantity.ToString(CultureInfo.InvariantCulture),
        Price = TypedForm.Of(filled.Offer.Price, language),
        Vat = TypedForm.Of(filled.Offer.Vat, language),
        IsUniquePiece = filled.Offer.IsUniquePiece,
        Family = filled.Family,
        ShelfLifeDays = filled.ShelfLifeDays?.ToString(CultureInfo.InvariantCulture),
        Season = [.. filled.Season.Months],
        Keywords = filled.Keywords,
        Attributes = filled.Attributes.ToDictionary(
            stated => stated.Code, stated => new AttributeInput { Fr = stated.Value.Fr, Ar = stated.Value.Ar, En = stated.Value.En }),
    };

    public TypedProduct ToTyped() => new()
    {
        Sku = Sku,
        Category = Category,
        Chain = Chain,
        Name = new(NameFr, NameAr, NameEn),
        Description = new(DescriptionFr, DescriptionAr, DescriptionEn),
        Ingredients = new(IngredientsFr, IngredientsAr, IngredientsEn),
        Allergens = new(AllergensFr, AllergensAr, AllergensEn),
        Storage = new(StorageFr, StorageAr, StorageEn),
        Unit = Unit,
        NetQuantity = NetQuantity,
        Price = Price,
        Vat = Vat,
        IsUniquePiece = IsUniquePiece,
        Family = Family,
        ShelfLifeDays = ShelfLifeDays,
        Season = string.Join(' ', Season),
        Keywords = Keywords,
        Attributes = Attributes.ToDictionary(pair => pair.Key, pair => new TypedText(pair.Value.Fr, pair.Value.Ar, pair.Value.En)),
    };

    /// <summary>A measure's word as the form's list has it.</summary>
    private static string UnitWord(ProductUnit unit) => unit switch
    {
        ProductUnit.Gram => "g",
        ProductUnit.Millilitre => "ml",
        ProductUnit.Piece => "piece",
    };

    public sealed record AttributeInput
    {
        public string? Fr { get; init; }

        public string? Ar { get; init; }

        public string? En { get; init; }
    }
}
