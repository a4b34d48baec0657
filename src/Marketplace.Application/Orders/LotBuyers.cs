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

    /// <param name="Phone">For those who manage the cooperative, and staff.</param>
    /// <param name="Units">Of this lot in that parcel.</param>
    public sealed record Row(
        Id<Shipment> Shipment, Id<CooperativeOrder> Part, string Number, string BuyerName, string City, PhoneNumber Phone,
        ShipmentStatus Status, DateTimeOffset SentAt, int Units);

    /// <param name="after">The last parcel of the page before, or nothing.</param>
    /// <returns>Null when the visitor neither manages the cooperative nor administers the shop.</returns>
    public async Task<Page?> FindAsync(
        Visitor visitor, Id<Cooperative> cooperative, Id<Lot> lot, Id<Shipment>? after, CancellationToken stop)
    {
        if (!MaySee(visitor, cooperative))
            return null;
        var rows = await Parcels(cooperative, lot, after ?? default).Take(PageSize + 1).ToListAsync(stop);
        return new(rows.GetRange(0, Math.Min(rows.Count, PageSize)), rows.Count > PageSize ? rows[PageSize - 1].Shipment : null);
    }

    /// <summary>All of them, for a file or a sheet to call from.</summary>
    /// <inheritdoc cref="FindAsync"/>
    public async Task<IReadOnlyList<Row>?> FindAllAsync(Visitor visitor, Id<Cooperative> cooperative, Id<Lot> lot, CancellationToken stop) =>
        MaySee(visitor, cooperative) ? await Parcels(cooperative, lot, default).ToListAsync(stop) : null;

    private static bool MaySee(Visitor visitor, Id<Cooperative> cooperative) => visitor.Manages(cooperative) || visitor.Is(Roles.Admin);

    internal IQueryable<Row> Parcels(Id<Cooperative> cooperative, Id<Lot> lot, Id<Shipment> after)
    {
        var with = db.Set<ShipmentLine>().Where(line => line.LotId == lot).Select(line => EF.Property<Id<Shipment>>(line, "ShipmentId"));
        return
            from shipment in db.Shipments
            where with.Contains(shipment.Id) && shipment.Id > after && shipment.CooperativeId == cooperative
            join part in db.CooperativeOrders on shipment.CooperativeOrderId equals part.Id
            join order in db.Orders on part.OrderId equals order.Id
            orderby shipment.Id
            select new Row(
                shipment.Id, part.Id, part.Number, order.Buyer.Name, order.Address.City, order.Address.Phone, shipment.Status, shipment.SentAt,
                shipment.Lines.Where(line => line.LotId == lot).Sum(line => line.Units));
    }
}
