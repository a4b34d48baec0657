using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Parts and parcels through the visitor's door: what is another cooperative's is not there.</summary>
internal static class OwnParts
{
    extension(MarketplaceDb db)
    {
        public async Task<CooperativeOrder?> PartToChangeAsync(
            Visitor visitor, Id<Cooperative> cooperative, Id<CooperativeOrder> id, CancellationToken stop) =>
            visitor.WorksFor(cooperative)
                ? await db.CooperativeOrders.Include(part => part.Lines)
                    .SingleOrDefaultAsync(part => part.Id == id && part.CooperativeId == cooperative, stop)
                : null;

        public async Task<Shipment?> ShipmentToChangeAsync(
            Visitor visitor, Id<Cooperative> cooperative, Id<Shipment> id, CancellationToken stop) =>
            visitor.WorksFor(cooperative)
                ? await db.Shipments.Include(shipment => shipment.Lines)
                    .SingleOrDefaultAsync(shipment => shipment.Id == id && shipment.CooperativeId == cooperative, stop)
                : null;

        public Task<CooperativeOrder> PartOfAsync(Shipment shipment, CancellationToken stop) =>
            db.CooperativeOrders.Include(part => part.Lines).SingleAsync(part => part.Id == shipment.CooperativeOrderId, stop);
    }

    /// <summary>The name of a part in the audit trail and in the causes of entries.</summary>
    public static string Subject(this CooperativeOrder part) => $"cooperative-order:{part.Id}";

    public static string Subject(this Shipment shipment) => $"shipment:{shipment.Id}";
}
