using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>From a lot to the orders whose parcels hold units of it.</summary>
internal static class LotParcels
{
    extension(MarketplaceDb db)
    {
        public IQueryable<Id<Order>> OrdersWith(Id<Lot> lot)
        {
            var parcels = db.Set<ShipmentLine>().Where(line => line.LotId == lot).Select(line => EF.Property<Id<Shipment>>(line, "ShipmentId"));
            return db.Shipments.Where(shipment => parcels.Contains(shipment.Id))
                .Join(db.CooperativeOrders, shipment => shipment.CooperativeOrderId, part => part.Id, (_, part) => part.OrderId)
                .Distinct();
        }
    }
}
