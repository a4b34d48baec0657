using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Cash taken at doors and not handed over yet, by whom it is held, oldest first.</summary>
public sealed class CashToRemit(MarketplaceDb db)
{
    public const int PageSize = 100;

    public sealed record Row(
        Id<CashCollection> Collection, string PartNumber, LocalizedText CooperativeName, CashHolder Holder, string Carrier,
        string TrackingNumber, Money Amount, DateTimeOffset CollectedAt);

    /// <param name="holder">One kind of holder, or all.</param>
    /// <param name="after">The last row of the page before, or nothing.</param>
    public async Task<IReadOnlyList<Row>> LoadAsync(
        Visitor visitor, CashHolder? holder, Id<CashCollection>? after, CancellationToken stop)
    {
        if (!visitor.Is(Roles.Finance))
            return [];
        var last = after ?? default;
        return await (
            from collection in db.CashCollections
            where collection.Status == CollectionStatus.Collected && collection.Id > last
            where holder == null || collection.Holder == holder
            join shipment in db.Shipments on collection.ShipmentId equals shipment.Id
            join part in db.CooperativeOrders on shipment.CooperativeOrderId equals part.Id
            orderby collection.Id
            select new Row(
                collection.Id, part.Number, part.CooperativeName, collection.Holder, shipment.Carrier, shipment.TrackingNumber,
                collection.Expected, collection.CollectedAt!.Value)).Take(PageSize).ToListAsync(stop);
    }
}
