using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>What lies in the parcel and on its lid: printed to pick by, and sent along.</summary>
public sealed class PackingSlip(MarketplaceDb db, TimeProvider clock)
{
    /// <summary>Sheets that one printing makes.</summary>
    public const int SlipsMax = 60;

    /// <param name="Ordinal">This parcel's place among those of the part.</param>
    /// <param name="ToCollect">What the carrier asks at the door; zero where it is paid.</param>
    public sealed record View(
        string Number, int Ordinal, DateTimeOffset PlacedAt, DateOnly PrintedOn, PaymentMethod Method, Money ToCollect,
        string BuyerName, DeliveryAddress Address, LocalizedText DeliveryName, Sender Sender, string Carrier, string TrackingNumber,
        IReadOnlyList<Line> Lines);

    public sealed record Sender(LocalizedText Name, LocalizedText Place, PhoneNumber Phone);

    /// <param name="NetQuantity">Of one unit: grams, millilitres or pieces.</param>
    public sealed record Line(LocalizedText Title, string Sku, string LotCode, int Units, ProductUnit Unit, long NetQuantity);

    /// <param name="shipment">A parcel that has left; null prints what is left to send, from the lots held for it.</param>
    /// <returns>Null when there is no such part or parcel, or the visitor does not work for the cooperative.</returns>
    public async Task<View?> FindAsync(
        Visitor visitor, Id<Cooperative> cooperative, Id<CooperativeOrder> id, Id<Shipment>? shipment, CancellationToken stop)
    {
        if (!visitor.WorksFor(cooperative))
            return null;
        var parts = await PartsOf(cooperative).Where(row => row.Id == id).ToListAsync(stop);
        if (parts is not [var part])
            return null;
        var desk = await DeskAsync(cooperative, parts, stop);
        var parcel = desk.Shipments[id].SingleOrDefault(row => row.Id == shipment);
        return parcel is null && shipment is not null ? null : Slip(part, parcel, desk);
    }

    /// <summary>Slips of all that is packed or to be packed, the oldest promise first.</summary>
    public async Task<IReadOnlyList<View>> LoadAsync(Visitor visitor, Id<Cooperative> cooperative, CancellationToken stop)
    {
        if (!visitor.WorksFor(cooperative))
            return [];
        var parts = await PartsOf(cooperative)
            .Where(row => row.Status == CooperativeOrderStatus.ToPrepare || row.Status == CooperativeOrderStatus.ToSend)
            .OrderBy(row => row.AcceptedAt).ThenBy(row => row.Id).Take(SlipsMax).ToListAsync(stop);
        var desk = await DeskAsync(cooperative, parts, stop);
        return parts.ConvertAll(part => Slip(part, null, desk));
    }

    private IQueryable<CooperativeOrder> PartsOf(Id<Cooperative> cooperative) =>
        db.CooperativeOrders.AsNoTracking().Include(row => row.Lines).Where(row => row.CooperativeId == cooperative);

    private async Task<Desk> DeskAsync(Id<Cooperative> cooperative, IReadOnlyList<CooperativeOrder> parts, CancellationToken stop)
    {
        var (ids, orderIds) = (parts.Select(part => part.Id).ToList(), parts.Select(part => part.OrderId).ToList());
        var shipments = await db.Shipments.AsNoTracking().Include(row => row.Lines)
            .Where(row => ids.Contains(row.CooperativeOrderId)).OrderBy(row => row.Id).ToListAsync(stop);
        return new(
            shipments.ToLookup(row => row.CooperativeOrderId),
            await new LotsOfPart(db, clock).LoadAsync(parts, shipments, stop),
            await db.Orders.AsNoTracking().Where(row => orderIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, stop),
            await db.Cooperatives.Where(row => row.Id == cooperative).Select(row => new Sender(row.Name, row.Place, row.Phone)).SingleAsync(stop),
            clock.Today());
    }

    private static View Slip(CooperativeOrder part, Shipment? parcel, Desk desk)
    {
        var (order, shipments) = (desk.Orders[part.OrderId], desk.Shipments[part.Id].ToList());
        return new(
            part.Number, parcel is null ? shipments.Count + 1 : shipments.IndexOf(parcel) + 1, part.PlacedAt, desk.Today, part.Method,
            parcel?.ToCollect ?? CashToCome.ToSend(part, shipments), order.Buyer.Name, order.Address, part.DeliveryName, desk.Sender,
            parcel?.Carrier ?? "", parcel?.TrackingNumber ?? "",
            [.. parcel is null ? Held(part, desk.Lots) : Sent(part, parcel, desk.Lots)]);
    }

    private static IEnumerable<Line> Sent(CooperativeOrder part, Shipment parcel, LotsOfPart.Found lots) => parcel.Lines.Select(sent =>
        LineOf(part.Lines.Single(line => line.Id == sent.OrderLineId), lots.CodeOf(sent.LotId), sent.Units));

    private static IEnumerable<Line> Held(CooperativeOrder part, LotsOfPart.Found lots) =>
        from line in part.Lines.OrderBy(line => line.Id)
        from choice in lots.ChoicesOf(line)
        where choice.UnitsHeld > 0
        select LineOf(line, choice.Code, choice.UnitsHeld);

    private static Line LineOf(OrderLine line, string lot, int units) =>
        new(line.Title, line.Sku, lot, units, line.Unit, line.NetQuantity);

    private sealed record Desk(
        ILookup<Id<CooperativeOrder>, Shipment> Shipments, LotsOfPart.Found Lots, IReadOnlyDictionary<Id<Order>, Order> Orders,
        Sender Sender, DateOnly Today);
}
