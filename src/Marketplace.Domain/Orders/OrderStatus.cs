namespace Marketplace.Domain.Orders;

/// <summary>Where the whole order stands; derived from its parts, never stored.</summary>
public enum OrderStatus
{
    AwaitingPayment,
    Placed,
    PartlySent,
    Sent,
    PartlyDelivered,
    Delivered,
    NotDelivered,
}
