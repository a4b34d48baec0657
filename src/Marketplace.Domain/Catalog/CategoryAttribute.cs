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

    /// <summary>Whether a product may state that value: any text, digits for a number, four of them for a year.</summary>
    public Outcome Accepts(LocalizedText value)
    {
        if (value.IsEmpty)
            return Outcome.Done;
        var texts = new[] { value.Fr, value.Ar, value.En }.Where(text => text.Length > 0);
        return Kind switch
        {
            AttributeKind.Text => Outcome.Done,
            AttributeKind.Number => texts.All(IsNumber) ? Outcome.Done : new Refusal("Product.AttributeNotANumber", Name).On(Field),
            AttributeKind.Year => texts.All(IsYear) ? Outcome.Done : new Refusal("Product.AttributeNotAYear", Name).On(Field),
        };
    }

    private string Field => $"Attributes.{Code}";

    private static bool IsNumber(string text) => text.All(char.IsAsciiDigit);

    private static bool IsYear(string text) => text is ['1' or '2', _, _, _] && IsNumber(text);
}
