namespace Marketplace.Domain.Orders;

/// <summary>Where the cash of a parcel stands; an expected collection is closed by exactly one outcome (INV-18).</summary>
public enum CollectionStatus
{
    Expected,
    Collected,
    Refused,
    Remitted,
}
