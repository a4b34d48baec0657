namespace Marketplace.Domain.Catalog;

/// <summary>A distinctive sign a product may carry, with a certificate.</summary>
public enum LabelKind
{
    GeographicalIndication,
    DesignationOfOrigin,
    AgriculturalLabel,
    Organic,
    Artisan,
}
