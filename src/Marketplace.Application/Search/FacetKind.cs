namespace Marketplace.Application.Search;

/// <summary>What a buyer can narrow a list by, and what the shop window keeps names for.</summary>
public enum FacetKind
{
    Category,
    Chain,
    Region,
    Cooperative,
    Label,
}
