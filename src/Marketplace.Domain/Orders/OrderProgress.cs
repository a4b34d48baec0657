using static Marketplace.Domain.Orders.CooperativeOrderStatus;

namespace Marketplace.Domain.Orders;

/// <summary>Derives the state of an order from its parts.</summary>
/// <remarks>
/// Parts that came to nothing (declined, cancelled, refused at the door) are left out while another lives:
/// all delivered → Delivered; some → PartlyDelivered; all sent → Sent; some → PartlySent; else AwaitingPayment or Placed.
/// </remarks>
public static class OrderProgress
{
    public static OrderStatus Of(IReadOnlyCollection<CooperativeOrderStatus> parts)
    {
        var alive = parts.Where(status => status is not (Declined or Cancelled or RefusedAtDoor)).ToList();
        if (alive.Count == 0)
            return OrderStatus.NotDelivered;
        if (alive.All(status => status is Delivered))
            return OrderStatus.Delivered;
        if (alive.Any(status => status is Delivered))
            return OrderStatus.PartlyDelivered;
        if (alive.All(status => status is OnTheWay))
            return OrderStatus.Sent;
        if (alive.Any(status => status is OnTheWay))
            return OrderStatus.PartlySent;
        return alive.Any(status => status is AwaitingPayment) ? OrderStatus.AwaitingPayment : OrderStatus.Placed;
    }
}
