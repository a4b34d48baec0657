using Marketplace.Application.Search;
using Marketplace.Application.Wording;
using Marketplace.Domain.Common;
using Marketplace.Web.Localisation;
using Marketplace.Web.Localisation.Text;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Shop;

/// <summary>The few words a card adds to a product's name and picture.</summary>
internal static class CardTag
{
    /// <summary>One tag at most, what matters most to a buyer first.</summary>
    public static string? Of(ProductCard card, IStringLocalizer<ShopText> text)
    {
        if (card.Stock is StockWord.SoldOut)
            return text["Tag.SoldOut"];
        if (card.Stock is StockWord.Withheld)
            return text[$"Tag.{card.WithheldReason}"] is { ResourceNotFound: false } reason ? reason : text["Tag.Withheld"];
        if (card.IsUniquePiece)
            return text["Tag.UniquePiece"];
        if (card.Stock is StockWord.FewLeft)
            return text["Tag.FewLeft"];
        foreach (var label in card.Labels)
        {
            if (text[$"Tag.{label}"] is { ResourceNotFound: false } known)
                return known;
        }

        return card.Tag.Length > 0 ? text["Tag.Harvest", card.Tag].Value : null;
    }

    /// <summary>What one unit holds, after its name: <c>, 500 g</c>. A single piece says nothing.</summary>
    public static string Size(ProductCard card, string comma) => (card.Measure, card.NetQuantity) switch
    {
        (MeasureKind.Mass, _) => comma + Isolated(QuantityFormat.Weight(card.NetQuantity, CurrentLanguage.Value)),
        (MeasureKind.Volume, _) => comma + Isolated(QuantityFormat.Volume(card.NetQuantity, CurrentLanguage.Value)),
        (MeasureKind.Piece, > 1) => comma + Isolated(QuantityFormat.Pieces(card.NetQuantity, CurrentLanguage.Value)),
        (MeasureKind.Piece, _) => "",
    };

    /// <summary>The members' share in whole percent, rounded as everywhere else; nought while it is not documented.</summary>
    public static long PercentOf(ProductCard card) => card.MembersShareBasis is ShareBasis.None
        ? 0
        : Money.FromCentimes(100).Portion(card.MembersShare.BasisPoints, Rate.Whole).Centimes;

    public static UnitMeasure MeasureOf(ProductCard card) => card.Measure switch
    {
        MeasureKind.Mass => UnitMeasure.Kilogram,
        MeasureKind.Volume => UnitMeasure.Litre,
        MeasureKind.Piece => UnitMeasure.Piece,
    };

    private static string Isolated(string quantity) => Bidi.IsolateIn(CurrentLanguage.Value, quantity);
}
