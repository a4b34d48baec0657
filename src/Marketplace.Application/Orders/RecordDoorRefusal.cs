using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>The buyer did not take a parcel: nothing is sold, and nothing counts as stock until it is back.</summary>
public sealed class RecordDoorRefusal(
    MarketplaceDb db, WriteLane lane, PartClosing closing, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, Id<Shipment> Shipment, string? Reason);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var now = clock.Now();
        var reason = TypedReason.Read(request.Reason);
        if (reason.IsRefused)
            return reason.Refusal;
        if (await db.ShipmentToChangeAsync(request.Visitor, request.Cooperative, request.Shipment, stop) is not { } shipment)
            return Refusal.NotFound;
        if (shipment.Status is not ShipmentStatus.OnTheWay)
            return new Refusal("Shipment.MovedOn");
        if (shipment.RefuseAtDoor(reason.Value, now).Refusal is { } refusal)
            return refusal;
        if (shipment.ToCollect.IsPositive)
            (await db.CashCollections.SingleAsync(row => row.ShipmentId == shipment.Id, stop)).Refuse();
        await closing.CloseIfDoneAsync(await db.PartOfAsync(shipment, stop), shipment.Id, now, stop);
        audit.Write(nameof(RecordDoorRefusal), shipment.Subject(), request.Visitor.Records(now, reason.Value));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
