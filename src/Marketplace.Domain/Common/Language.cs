namespace Marketplace.Domain.Common;

/// <summary>A language people read the shop in. Tamazight joins when a native reader has approved its texts.</summary>
public enum Language
{
    Fr,
    Ar,
    En,
}
