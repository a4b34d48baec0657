namespace Marketplace.Domain.Payments;

/// <summary>Why money goes back to a buyer.</summary>
public enum RefundReason
{
    DamagedOnArrival,
    NotAsDescribed,
    MissingUnits,
    ChangedMind,
    NotDelivered,
    Goodwill,
}
