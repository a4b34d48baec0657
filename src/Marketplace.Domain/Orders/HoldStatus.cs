namespace Marketplace.Domain.Orders;

/// <summary>A hold ends exactly once (INV-04).</summary>
public enum HoldStatus
{
    Live,
    Consumed,
    Released,
}
