using Marketplace.Domain.Common;

namespace Marketplace.Domain.Catalog;

/// <summary>A certified label; shown until, not including, the day its certificate ends.</summary>
public sealed class ProductLabel
{
    internal ProductLabel(LabelKind kind, string certificateNumber, string issuer, DateOnly validUntil) =>
        (Kind, CertificateNumber, Issuer, ValidUntil) = (kind, certificateNumber, issuer, validUntil);

    public Id<ProductLabel> Id { get; private set; }

    public LabelKind Kind { get; private set; }

    public string CertificateNumber { get; private set; }

    public string Issuer { get; private set; }

    public DateOnly ValidUntil { get; private set; }
}
