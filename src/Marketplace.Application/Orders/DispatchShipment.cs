using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>A parcel leaves, with all that is left to send or a part of it.</summary>
public sealed class DispatchShipment(
    MarketplaceDb db, WriteLane lane, ParcelStock stock, OrderNotices notices, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Units">What is in the parcel, lot by lot where somebody chose; empty means all that is left to send.</param>
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, Id<CooperativeOrder> Part, string? Carrier, string? TrackingNumber,
        IReadOnlyList<ParcelStock.Packed> Units)
    {
        /// <summary>Parcels that had left when the form was shown: sent twice, one leaves.</summary>
        public int? ParcelsBefore { get; init; }
    }

    public sealed record Result(Id<Shipment> Shipment, Money ToCollect);

    public Task<Outcome<Result>> RunAsync(Request request, CancellationToken stop) => lane.RunAsync<Result>(db, async () =>
    {
        var now = clock.Now();
        if (await db.PartToChangeAsync(request.Visitor, request.Cooperative, request.Part, stop) is not { } part)
            return Refusal.NotFound;
        if (part.Status is not CooperativeOrderStatus.ToSend)
            return new Refusal("CooperativeOrder.NotReadyToSend");
        if (request.ParcelsBefore is { } before && await db.Shipments.CountAsync(row => row.CooperativeOrderId == part.Id, stop) != before)
            return new Refusal("CooperativeOrder.MovedOn");
        var carriage = Read(request);
        if (carriage.IsRefused)
            return carriage.Refusal;
        var packed = PackedOf(request, part);
        if (WhyNot(packed, part) is { } refusal)
            return refusal;
        var picked = await stock.TakeAsync(part, packed, now, stop);
        if (picked.IsRefused)
            return picked.Refusal;
        var shipment = Shipment.Dispatch(
            part, carriage.Value, await ChargeLeftAsync(part, stop), [.. picked.Value.Select(pick => (pick.Line, pick.Lot, pick.Units))], now);
        if (shipment.IsRefused)
            return shipment.Refusal;
        part.Send([.. picked.Value.GroupBy(pick => pick.Line).Select(picks => (picks.Key, picks.Sum(pick => pick.Units)))], now);
        await SaveAsync(part, shipment.Value, request.Visitor.Records(now), stop);
        return new Result(shipment.Value.Id, shipment.Value.ToCollect);
    }, stop);

    private async Task SaveAsync(CooperativeOrder part, Shipment shipment, Recorded recorded, CancellationToken stop)
    {
        db.Shipments.Add(shipment);
        // Saved here for the parcel's id, which names the cause of its movements; both saves are one transaction.
        await db.SaveChangesAsync(stop);
        foreach (var lot in shipment.Lines.GroupBy(line => line.LotId))
            db.StockMovements.Add(StockMovement.Record(lot.Key, MovementKind.Dispatched, -lot.Sum(line => line.Units), shipment.Subject(), recorded));
        if (shipment.ToCollect.IsPositive)
            db.CashCollections.Add(CashCollection.Expect(shipment));
        await notices.SentAsync(part, shipment, recorded.At, stop);
        audit.Write(nameof(DispatchShipment), shipment.Subject(), recorded);
        await db.SaveChangesAsync(stop);
    }

    private static Outcome<Carriage> Read(Request request)
    {
        var carrier = TextRules.SingleLine(request.Carrier, 80);
        var number = TextRules.Code(request.TrackingNumber, 60);
        if (carrier.IsRefused)
            return carrier.Refusal.On(nameof(request.Carrier));
        return number.IsRefused ? number.Refusal.On(nameof(request.TrackingNumber)) : new Carriage(carrier.Value, number.Value);
    }

    private static IReadOnlyList<ParcelStock.Packed> PackedOf(Request request, CooperativeOrder part) => request.Units.Count > 0
        ? [.. request.Units.Where(item => item.Units != 0)]
        : [.. part.Lines.Where(line => line.UnitsToSend > 0).Select(line => new ParcelStock.Packed(line.Id, null, line.UnitsToSend))];

    private static Refusal? WhyNot(IReadOnlyList<ParcelStock.Packed> packed, CooperativeOrder part)
    {
        foreach (var items in packed.GroupBy(item => item.Line))
        {
            if (part.Lines.SingleOrDefault(line => line.Id == items.Key) is not { } line)
                return Refusal.NotFound;
            if (items.Any(item => item.Units < 0) || items.Sum(item => (long)item.Units) > line.UnitsToSend)
                return new Refusal("Shipment.MoreThanOrdered", line.Title, line.UnitsToSend).On("Units");
        }

        return null;
    }

    /// <summary>The first parcel carries the delivery charge; a later one only if that one came back.</summary>
    private async Task<Money> ChargeLeftAsync(CooperativeOrder part, CancellationToken stop)
    {
        var carried = await db.Shipments
            .Where(other => other.CooperativeOrderId == part.Id
                && (other.Status == ShipmentStatus.OnTheWay || other.Status == ShipmentStatus.Delivered))
            .SumAsync(other => other.DeliveryCharge.Centimes, stop);
        return part.DeliveryCharge - Money.FromCentimes(carried);
    }
}
