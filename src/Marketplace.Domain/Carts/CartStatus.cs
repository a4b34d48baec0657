namespace Marketplace.Domain.Carts;

/// <summary>Whether a cart still takes products.</summary>
public enum CartStatus
{
    Open,

    /// <summary>Became an order; it becomes no second one (INV-13).</summary>
    Ordered,

    /// <summary>Its lines moved into another cart at sign-in.</summary>
    Merged,
}
