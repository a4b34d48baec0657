using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;

namespace Marketplace.Application.Orders;

/// <summary>Cash a buyer still has to have ready for a part.</summary>
internal static class CashToCome
{
    /// <summary>What parcels on their way ask for, and what is left to send with the delivery no live parcel carries.</summary>
    public static Money Of(CooperativeOrder part, IReadOnlyCollection<Shipment> shipments)
    {
        if (part.Method is not PaymentMethod.CashOnDelivery)
            return Money.Zero;
        var onTheWay = Money.Sum(shipments.Where(row => row.Status is ShipmentStatus.OnTheWay).Select(row => row.ToCollect));
        return onTheWay + ToSend(part, shipments);
    }

    /// <summary>What the next parcel would ask for if it took all that is left.</summary>
    public static Money ToSend(CooperativeOrder part, IReadOnlyCollection<Shipment> shipments)
    {
        if (part.IsClosed || part.Lines.All(line => line.UnitsToSend == 0) || part.Method is not PaymentMethod.CashOnDelivery)
            return Money.Zero;
        var goods = Money.Sum(part.Lines.Select(line => line.UnitPrice * line.UnitsToSend));
        var carried = Money.Sum(shipments
            .Where(row => row.Status is ShipmentStatus.OnTheWay or ShipmentStatus.Delivered)
            .Select(row => row.DeliveryCharge));
        return goods + part.DeliveryCharge - carried;
    }
}
