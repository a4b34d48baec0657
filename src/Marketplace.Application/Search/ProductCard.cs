using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>A product as lists show it, in one language.</summary>
/// <param name="NameLanguage">The language the name is really written in, for the <c>lang</c> attribute.</param>
/// <param name="NetQuantity">Grams, millilitres or pieces, by <paramref name="Measure"/>.</param>
/// <param name="Rating">Hundredths of a star; zero without reviews.</param>
public sealed record ProductCard(
    long ProductId,
    string Code,
    string Name,
    Language NameLanguage,
    string Slug,
    long CooperativeId,
    string CooperativeName,
    string CooperativeSlug,
    string Place,
    Money Price,
    MeasureKind Measure,
    long NetQuantity,
    long UnitsAvailable,
    bool IsUniquePiece,
    string WithheldReason,
    string PictureHash,
    string PictureColour,
    string PictureAlt,
    Rate MembersShare,
    ShareBasis MembersShareBasis,
    IReadOnlyList<string> Labels,
    string Tag,
    int Rating,
    int Reviews)
{
    public PictureFocus PictureFocus { get; init; } = PictureFocus.Middle;

    /// <summary>Day on which the product's page changed last.</summary>
    public DateOnly ChangedOn { get; init; }

    public StockWord Stock => UnitsAvailable <= 0 ? StockWord.SoldOut
        : WithheldReason.Length > 0 ? StockWord.Withheld
        : UnitsAvailable <= ShopWindowEntry.FewUnits ? StockWord.FewLeft
        : StockWord.InStock;

    /// <summary>Price per kilogram, litre or piece; none for a single piece.</summary>
    public Money? UnitPrice => NetQuantity <= 0 ? null : Measure switch
    {
        MeasureKind.Mass or MeasureKind.Volume => Price.Portion(1000, NetQuantity),
        MeasureKind.Piece => NetQuantity == 1 ? null : Price.Portion(1, NetQuantity),
    };

    internal static ProductCard Of(ShopWindowEntry entry, Language language)
    {
        var (name, written) = entry.Name.Of(language);
        return new(
            entry.ProductId, entry.Code, name, written, entry.Slug.In(language),
            entry.CooperativeId, entry.CooperativeName.In(language), entry.CooperativeSlug.In(language), entry.Place.In(language),
            entry.Price, entry.Measure, entry.NetQuantity, entry.UnitsAvailable, entry.IsUniquePiece, entry.WithheldReason,
            entry.PictureHash, entry.PictureColour, entry.PictureAlt.In(language),
            entry.MembersShare, entry.MembersShareBasis, entry.Labels, entry.Tag, entry.Rating, entry.Reviews)
        {
            PictureFocus = entry.PictureFocus,
            ChangedOn = entry.ChangedOn,
        };
    }
}
