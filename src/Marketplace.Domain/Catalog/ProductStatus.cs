namespace Marketplace.Domain.Catalog;

/// <summary>Whether buyers see a product.</summary>
public enum ProductStatus
{
    Draft,
    Published,
    Withdrawn,
}
