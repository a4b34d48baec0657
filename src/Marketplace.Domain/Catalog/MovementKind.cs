namespace Marketplace.Domain.Catalog;

/// <summary>Why the units of a lot changed.</summary>
public enum MovementKind
{
    Received,
    Dispatched,
    Returned,
    Corrected,
    Lost,
}
