using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Catalog;

/// <summary>A unit word as people type it, and how a quantity of it is read into grams, millilitres or pieces.</summary>
internal sealed record TypedMeasure(ProductUnit Unit, bool InThousands, IReadOnlyList<string> Words)
{
    private const long QuantityMax = 1_000_000;

    private static readonly TypedMeasure[] All =
    [
        new(ProductUnit.Gram, false, ["g", "gr", "غ", "غرام"]),
        new(ProductUnit.Gram, true, ["kg", "kilo", "كغ", "كلغ", "كيلو"]),
        new(ProductUnit.Millilitre, false, ["ml", "مل"]),
        new(ProductUnit.Millilitre, true, ["l", "litre", "ل", "لتر"]),
        new(ProductUnit.Piece, false, ["piece", "pièce", "set", "lot", "unité", "قطعة", "طقم", "وحدة"]),
    ];

    public static TypedMeasure? Find(string? typed)
    {
        var word = TypedCharacters.Plain(typed ?? "").Trim();
        return Array.Find(All, measure => measure.Words.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Grams, millilitres or pieces; kilograms and litres may have three decimals.</summary>
    public Outcome<long> Read(string? typed)
    {
        if (!InThousands)
            return TypedQuantity.ReadWhole(typed, 1, QuantityMax);
        var thousandths = TypedWeight.Read(typed);
        return thousandths switch
        {
            { IsRefused: true } => thousandths,
            { Value: <= 0 } => new Refusal("Product.QuantityNotPositive"),
            { Value: > QuantityMax } => new Refusal("Quantity.TooLarge", QuantityMax),
            _ => thousandths,
        };
    }
}
