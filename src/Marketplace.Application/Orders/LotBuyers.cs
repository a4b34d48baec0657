using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Whom units of a lot were sent to: the list of a recall.</summary>
public sealed class LotBuyers(MarketplaceDb db)
{
    public const int PageSize = 100;

    /// <param name="Next">Where the next page begins; null on the last.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, Id<Shipment>? Next);

    /// <param name="Phone">For those who manage the cooperative.</param>
    /// <param name="Units">Of this lot in that parcel.</param>
    public sealed record Row(
        Id<Shipment> Shipment, Id<CooperativeOrder> Part, string Number, string BuyerName, string City, PhoneNumber Phone,
        ShipmentStatus Status, DateTimeOffset SentAt, int Units);

    /// <param name="after">The last parcel of the page before, or nothing.</param>
    /// <returns>Null when the visitor does not manage the cooperative.</returns>
    public async Task<Page?> FindAsync(
        Visitor visitor, Id<Cooperative> cooperative, Id<Lot> lot, Id<Shipment>? after, CancellationToken stop)
    {
        if (!visitor.Manages(cooperative))
            return null;
        var last = after ?? default;
        var rows = await (
            from shipment in db.Shipments
            where shipment.CooperativeId == cooperative && shipment.Id > last && shipment.Lines.Any(line => line.LotId == lot)
            join part in db.CooperativeOrders on shipment.CooperativeOrderId equals part.Id
            join order in db.Orders on part.OrderId equals order.Id
            orderby shipment.Id
            select new Row(
                shipment.Id, part.Id, part.Number, order.Buyer.Name, order.Address.City, order.Address.Phone, shipment.Status, shipment.SentAt,
                shipment.Lines.Where(line => line.LotId == lot).Sum(line => line.Units))).Take(PageSize + 1).ToListAsync(stop);
        return new(rows.GetRange(0, Math.Min(rows.Count, PageSize)), rows.Count > PageSize ? rows[PageSize - 1].Shipment : null);
    }
}
