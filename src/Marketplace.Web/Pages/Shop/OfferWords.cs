using Marketplace.Application.Wording;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Web.Localisation;

namespace Marketplace.Web.Pages.Shop;

/// <summary>What one unit of a product holds, in words.</summary>
internal static class OfferWords
{
    public static string Size(ProductOffer offer, string before) => Size(offer.Unit, offer.NetQuantity, before);

    /// <summary>A single piece says nothing.</summary>
    public static string Size(ProductUnit unit, long quantity, string before) => (unit, quantity) switch
    {
        (ProductUnit.Gram, _) => before + Isolated(QuantityFormat.Weight(quantity, CurrentLanguage.Value)),
        (ProductUnit.Millilitre, _) => before + Isolated(QuantityFormat.Volume(quantity, CurrentLanguage.Value)),
        (ProductUnit.Piece, > 1) => before + Isolated(QuantityFormat.Pieces(quantity, CurrentLanguage.Value)),
        (ProductUnit.Piece, _) => "",
    };

    public static UnitMeasure MeasureOf(ProductUnit unit) => unit switch
    {
        ProductUnit.Gram => UnitMeasure.Kilogram,
        ProductUnit.Millilitre => UnitMeasure.Litre,
        ProductUnit.Piece => UnitMeasure.Piece,
    };

    private static string Isolated(string quantity) => Bidi.IsolateIn(CurrentLanguage.Value, quantity);
}
