using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;

namespace Marketplace.Domain.Orders;

/// <summary>Units of one order line taken from one lot: the link from a jar to the members who filled it.</summary>
public sealed class ShipmentLine
{
    internal ShipmentLine(Id<OrderLine> orderLineId, Id<Lot> lotId, int units) =>
        (OrderLineId, LotId, Units) = (orderLineId, lotId, units);

    private ShipmentLine() { }

    public Id<ShipmentLine> Id { get; private set; }

    public Id<OrderLine> OrderLineId { get; private set; }

    public Id<Lot> LotId { get; private set; }

    public int Units { get; private set; }
}
