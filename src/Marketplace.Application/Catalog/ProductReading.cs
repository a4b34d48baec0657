using System.Globalization;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Application.Catalog;

/// <summary>Reads a typed product: the same for the form and for a row of a file, every field before the first "no".</summary>
internal sealed class ProductReading(CatalogTerms.Terms terms, Id<ProductionChain> mainChain)
{
    private const int NameLengthMax = 120;
    private const int TextLengthMax = 2_000;
    private const int LineLengthMax = 200;
    private const int WordLengthMax = 40;
    private const int ShelfLifeDaysMax = 7_300;

    private readonly TypedFields _fields = new();

    /// <summary>What stands against it; with any there is no sheet.</summary>
    public IReadOnlyList<Refusal> Refusals => _fields.Refusals;

    public ProductSheet? Read(TypedProduct typed)
    {
        var sku = Sku(typed.Sku);
        var category = Category(typed.Category);
        var sheet = new ProductSheet(
            sku, category!, Chain(typed.Chain), Text(typed), Offer(typed),
            _fields.Line(typed.Family, WordLengthMax, "Family"), ShelfLife(typed.ShelfLifeDays), Season(typed.Season),
            _fields.Line(typed.Keywords, LineLengthMax, "Keywords"), category is null ? NoAttributes : Attributes(typed, category));
        return _fields.Refusals.Count == 0 ? sheet : null;
    }

    private static Dictionary<string, LocalizedText> NoAttributes => [];

    private string Sku(string? typed)
    {
        var sku = _fields.Take(TextRules.Code(typed, WordLengthMax), "Sku");
        if (sku is "")
            _fields.Refuse(new Refusal("Product.SkuMissing").On("Sku"));
        return (sku ?? "").ToUpperInvariant();
    }

    private Category? Category(string? typed)
    {
        var category = terms.Leaf(typed ?? "");
        if (category is null)
            _fields.Refuse(new Refusal("Product.CategoryUnknown").On("Category"));
        return category;
    }

    private Id<ProductionChain> Chain(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return mainChain;
        if (terms.Chain(typed) is { } chain)
            return chain;
        _fields.Refuse(new Refusal("Product.ChainUnknown").On("Chain"));
        return mainChain;
    }

    private ProductText Text(TypedProduct typed)
    {
        var name = _fields.Lines(typed.Name, NameLengthMax, "Name");
        if (name.IsEmpty && _fields.Refusals.All(refusal => refusal.Field?.StartsWith("Name", StringComparison.Ordinal) != true))
            _fields.Refuse(new Refusal("Product.NameMissing").On("NameFr"));
        return new(
            name,
            _fields.Paragraphs(typed.Description, TextLengthMax, "Description"),
            _fields.Paragraphs(typed.Ingredients, TextLengthMax, "Ingredients"),
            _fields.Lines(typed.Allergens, LineLengthMax, "Allergens"),
            _fields.Lines(typed.Storage, LineLengthMax, "Storage"));
    }

    private ProductOffer Offer(TypedProduct typed)
    {
        var price = _fields.Take(Price(typed.Price), "Price");
        var vat = string.IsNullOrWhiteSpace(typed.Vat) ? Rate.Zero : _fields.Take(TypedPercent.Read(typed.Vat), "Vat");
        if (TypedMeasure.Find(typed.Unit) is not { } measure)
        {
            _fields.Refuse(new Refusal("Product.UnitUnknown").On("Unit"));
            return new(ProductUnit.Piece, 1, price, vat, typed.IsUniquePiece);
        }

        return new(measure.Unit, _fields.Take(measure.Read(typed.NetQuantity), "NetQuantity"), price, vat, typed.IsUniquePiece);
    }

    private static Outcome<Money> Price(string? typed)
    {
        var price = TypedMoney.Read(typed);
        if (price.IsRefused)
            return price;
        if (!price.Value.IsPositive)
            return new Refusal("Product.PriceNotPositive");
        return price.Value > Product.PriceMax ? new Refusal("Product.PriceTooHigh", Product.PriceMax) : price;
    }

    private int? ShelfLife(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : _fields.Take(TypedQuantity.Read(typed, max: ShelfLifeDaysMax), "ShelfLifeDays");

    private Season Season(string? typed)
    {
        var words = TypedCharacters.Plain(typed ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var months = words.Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var month) ? month : 0);
        return _fields.Take(Domain.Catalog.Season.Of(months), "Season");
    }

    private Dictionary<string, LocalizedText> Attributes(TypedProduct typed, Category category)
    {
        var stated = new Dictionary<string, LocalizedText>();
        foreach (var attribute in category.Attributes)
        {
            if (!typed.Attributes.TryGetValue(attribute.Code, out var text))
                continue;
            var value = attribute.Kind is AttributeKind.Text ? text : Plain(text);
            var read = _fields.Lines(value, LineLengthMax, $"Attributes.{attribute.Code}.");
            if (attribute.Accepts(read).Refusal is { } refusal)
                _fields.Refuse(refusal);
            if (!read.IsEmpty)
                stated[attribute.Code] = read;
        }

        return stated;
    }

    /// <summary>Digits of any script as 0 to 9; a number typed once holds for every language.</summary>
    private static TypedText Plain(TypedText text)
    {
        var typed = new[] { text.Fr, text.Ar, text.En }.Select(one => TypedCharacters.Plain(one ?? "").Trim()).ToList();
        var any = typed.Find(one => one.Length > 0) ?? "";
        return new(Or(typed[0], any), Or(typed[1], any), Or(typed[2], any));
    }

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;
}
