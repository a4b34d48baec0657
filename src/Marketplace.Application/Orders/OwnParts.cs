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
    extension(IQueryable<CooperativeOrder> parts)
    {
        /// <summary>Takes the rows until the transaction ends: whatever of these parts and their parcels is read next is not
        /// about to change. Answers how many there are.</summary>
        public Task<int> TakeRowsAsync(CancellationToken stop) => parts.ExecuteUpdateAsync(
            set => set.SetProperty(part => EF.Property<long>(part, VersionStamp.Column), part => EF.Property<long>(part, VersionStamp.Column) + 1),
            stop);
    }

    extension(MarketplaceDb db)
    {
        public async Task<CooperativeOrder?> PartToChangeAsync(
            Visitor visitor, Id<Cooperative> cooperative, Id<CooperativeOrder> id, CancellationToken stop)
        {
            var own = db.CooperativeOrders.Where(part => part.Id == id && part.CooperativeId == cooperative);
            return visitor.WorksFor(cooperative) && await own.TakeRowsAsync(stop) == 1
                ? await own.Include(part => part.Lines).SingleAsync(stop)
                : null;
        }

        public async Task<Shipment?> ShipmentToChangeAsync(
            Visitor visitor, Id<Cooperative> cooperative, Id<Shipment> id, CancellationToken stop)
        {
            var own = db.Shipments.Where(shipment => shipment.Id == id && shipment.CooperativeId == cooperative);
            var part = db.CooperativeOrders.Where(row => own.Any(shipment => shipment.CooperativeOrderId == row.Id));
            return visitor.WorksFor(cooperative) && await part.TakeRowsAsync(stop) == 1
                ? await own.Include(shipment => shipment.Lines).SingleAsync(stop)
                : null;
        }

        public Task<CooperativeOrder> PartOfAsync(Shipment shipment, CancellationToken stop) =>
            db.CooperativeOrders.Include(part => part.Lines).SingleAsync(part => part.Id == shipment.CooperativeOrderId, stop);
    }

    /// <summary>The name of a part in the audit trail and in the causes of entries.</summary>
    public static string Subject(this CooperativeOrder part) => $"cooperative-order:{part.Id}";

    public static string Subject(this Shipment shipment) => $"shipment:{shipment.Id}";
}
