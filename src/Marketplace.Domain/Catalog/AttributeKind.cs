namespace Marketplace.Domain.Catalog;

/// <summary>What kind of value an attribute of a category takes.</summary>
public enum AttributeKind
{
    Text,
    Number,
    Year,
}
