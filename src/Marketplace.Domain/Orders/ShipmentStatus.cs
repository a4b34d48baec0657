namespace Marketplace.Domain.Orders;

/// <summary>Where a parcel is.</summary>
public enum ShipmentStatus
{
    OnTheWay,
    Delivered,

    /// <summary>Refused at the door and on its way back; stock counts again only once it is back.</summary>
    RefusedAtDoor,
    BackInStore,
}
