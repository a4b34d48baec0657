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
        var part = await db.CooperativeOrders.AsNoTracking().Include(row => row.Lines)
            .SingleOrDefaultAsync(row => row.Id == id && row.CooperativeId == cooperative, stop);
        if (part is null)
            return null;
        var shipments = await db.Shipments.AsNoTracking().Include(row => row.Lines)
            .Where(row => row.CooperativeOrderId == id).OrderBy(row => row.Id).ToListAsync(stop);
        var parcel = shipments.SingleOrDefault(row => row.Id == shipment);
        if (parcel is null && shipment is not null)
            return null;
        var lots = await new LotsOfPart(db, clock).LoadAsync(part, shipments, stop);
        var order = await db.Orders.AsNoTracking().SingleAsync(row => row.Id == part.OrderId, stop);
        var sender = await db.Cooperatives.Where(row => row.Id == cooperative)
            .Select(row => new Sender(row.Name, row.Place, row.Phone)).SingleAsync(stop);
        return new(
            part.Number, parcel is null ? shipments.Count + 1 : shipments.IndexOf(parcel) + 1, part.PlacedAt, clock.Today(), part.Method,
            parcel?.ToCollect ?? CashToCome.ToSend(part, shipments), order.Buyer.Name, order.Address, part.DeliveryName, sender,
            parcel?.Carrier ?? "", parcel?.TrackingNumber ?? "",
            [.. parcel is null ? Held(part, lots) : Sent(part, parcel, lots)]);
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
}
