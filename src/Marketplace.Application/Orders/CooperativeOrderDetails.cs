using Marketplace.Application.Access;
using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>One part of an order, as the cooperative that fulfils it works on it.</summary>
public sealed class CooperativeOrderDetails(MarketplaceDb db, OrderOptions options, TimeProvider clock)
{
    /// <param name="SeesMoney">Helpers see neither amounts nor the buyer's phone: their fields are then zero and empty.</param>
    public sealed record View(
        Id<CooperativeOrder> Part, string Number, CooperativeOrderStatus Status, PaymentMethod Method, DateTimeOffset PlacedAt,
        DateTimeOffset? PaidAt, DateTimeOffset? AcceptedAt, DateTimeOffset? PreparedAt, DateTimeOffset? SentAt, DateTimeOffset? ClosedAt,
        DateTimeOffset? Deadline, bool IsLate, Buyer Buyer, DeliveryAddress Address, LocalizedText DeliveryName, bool IsPickup,
        string Reason, bool SeesMoney, Amounts Amounts, IReadOnlyList<Line> Lines, IReadOnlyList<Parcel> Parcels);

    /// <param name="ToCollectNext">What the next parcel asks for if it takes all that is left.</param>
    /// <param name="Earned">The cooperative's of the goods if everything is delivered.</param>
    public sealed record Amounts(
        Money Goods, Money Delivery, Money Total, Money Commission, Money PaymentFee, Money Earned, Money ToCollectNext,
        Money GoodsDelivered, Money GoodsRefunded, Money DeliveryRefundable);

    /// <param name="Lots">Lots this line can be sent from, first expiring first.</param>
    public sealed record Line(
        Id<OrderLine> Id, Id<Product> Product, string Sku, LocalizedText Title, ProductUnit Unit, long NetQuantity, Money UnitPrice,
        int Units, int UnitsSent, int UnitsDelivered, int UnitsCancelled, int UnitsRefunded, int UnitsToSend, ShownPicture? Picture,
        IReadOnlyList<LotChoice> Lots)
    {
        public int UnitsRefundable => UnitsDelivered - UnitsRefunded;
    }

    /// <param name="UnitsHeld">Promised to this line: what is taken unless somebody chooses otherwise.</param>
    /// <param name="UnitsFree">Promised to nobody.</param>
    public sealed record LotChoice(Id<Lot> Lot, string Code, DateOnly? BestBefore, bool IsExpired, int UnitsHeld, long UnitsFree);

    public sealed record Parcel(
        Id<Shipment> Id, ShipmentStatus Status, string Carrier, string TrackingNumber, DateTimeOffset SentAt, DateTimeOffset? ClosedAt,
        bool IsPaidAtTheDoor, Money ToCollect, CollectionStatus? Collection, CashHolder? Holder, string Reason, IReadOnlyList<Content> Contents);

    public sealed record Content(Id<OrderLine> Line, Id<Lot> Lot, string LotCode, int Units);

    /// <returns>Null when there is no such part, or the visitor neither works for the cooperative nor for finance.</returns>
    public async Task<View?> FindAsync(Visitor visitor, Id<Cooperative> cooperative, Id<CooperativeOrder> id, CancellationToken stop)
    {
        var seesMoney = visitor.Manages(cooperative) || visitor.Is(Roles.Finance);
        if (!seesMoney && !visitor.WorksFor(cooperative))
            return null;
        var part = await db.CooperativeOrders.AsNoTracking().Include(row => row.Lines)
            .SingleOrDefaultAsync(row => row.Id == id && row.CooperativeId == cooperative, stop);
        if (part is null)
            return null;
        var order = await db.Orders.AsNoTracking().SingleAsync(row => row.Id == part.OrderId, stop);
        var method = await db.DeliveryMethods.AsNoTracking().SingleAsync(row => row.Id == part.DeliveryMethodId, stop);
        var shipments = await db.Shipments.AsNoTracking().Include(row => row.Lines)
            .Where(row => row.CooperativeOrderId == id).OrderBy(row => row.Id).ToListAsync(stop);
        var lots = await new LotsOfPart(db, clock).LoadAsync([part], shipments, stop);
        var pictures = await db.FirstPicturesAsync([.. part.Lines.Select(line => line.ProductId)], stop);
        var deadline = Promise.Of(part, method.DaysMax, options);
        return new(
            part.Id, part.Number, part.Status, part.Method, part.PlacedAt, part.PaidAt, part.AcceptedAt, part.PreparedAt,
            part.SentAt, part.ClosedAt, deadline, deadline < clock.Now(),
            seesMoney ? order.Buyer : order.Buyer with { Phone = default, Email = "" },
            seesMoney ? order.Address : order.Address with { Phone = default },
            part.DeliveryName, method.Kind is DeliveryKind.Pickup, part.Reason, seesMoney,
            seesMoney ? AmountsOf(part, shipments) : new(default, default, default, default, default, default, default, default, default, default),
            [.. part.Lines.OrderBy(line => line.Id).Select(line => Show(line, pictures, lots, seesMoney))],
            [.. await ParcelsAsync(shipments, lots, seesMoney, stop)]);
    }

    private static Amounts AmountsOf(CooperativeOrder part, IReadOnlyList<Shipment> shipments) => new(
        part.Goods, part.DeliveryCharge, part.Total, part.Commission, part.PaymentFee, part.Goods - part.Commission - part.PaymentFee,
        CashToCome.ToSend(part, shipments), part.GoodsDelivered, part.GoodsRefunded, part.DeliveryBooked - part.DeliveryRefunded);

    private static Line Show(
        OrderLine line, Dictionary<Id<Product>, ShownPicture> pictures, LotsOfPart.Found lots, bool seesMoney) => new(
            line.Id, line.ProductId, line.Sku, line.Title, line.Unit, line.NetQuantity, seesMoney ? line.UnitPrice : Money.Zero,
            line.Units, line.UnitsSent, line.UnitsDelivered, line.UnitsCancelled, line.UnitsRefunded, line.UnitsToSend,
            pictures.GetValueOrDefault(line.ProductId), lots.ChoicesOf(line));

    private async Task<IEnumerable<Parcel>> ParcelsAsync(
        IReadOnlyList<Shipment> shipments, LotsOfPart.Found lots, bool seesMoney, CancellationToken stop)
    {
        var ids = shipments.Select(row => row.Id).ToList();
        var collections = await db.CashCollections.AsNoTracking().Where(row => ids.Contains(row.ShipmentId))
            .ToDictionaryAsync(row => row.ShipmentId, stop);
        return shipments.Select(row =>
        {
            var collection = collections.GetValueOrDefault(row.Id);
            return new Parcel(
                row.Id, row.Status, row.Carrier, row.TrackingNumber, row.SentAt, row.ClosedAt, row.ToCollect.IsPositive, seesMoney ? row.ToCollect : Money.Zero,
                collection?.Status, collection?.CollectedAt is null ? null : collection.Holder, row.Reason,
                [.. row.Lines.Select(line => new Content(line.OrderLineId, line.LotId, lots.CodeOf(line.LotId), line.Units))]);
        });
    }
}
