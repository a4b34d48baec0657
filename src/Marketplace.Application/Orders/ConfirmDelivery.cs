using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Ledger;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Ledger;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>A parcel has arrived: its units are sold, the sale is booked, and cash taken at the door has a holder.</summary>
public sealed class ConfirmDelivery(
    MarketplaceDb db, WriteLane lane, LedgerWriter ledger, PartClosing closing, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Holder">Who holds the cash; null where the parcel was paid already.</param>
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, Id<Shipment> Shipment, CashHolder? Holder);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var now = clock.Now();
        if (await db.ShipmentToChangeAsync(request.Visitor, request.Cooperative, request.Shipment, stop) is not { } shipment)
            return Refusal.NotFound;
        if (shipment.Status is not ShipmentStatus.OnTheWay)
            return new Refusal("Shipment.MovedOn");
        if (shipment.ToCollect.IsPositive && request.Holder is null)
            return new Refusal("CashCollection.HolderMissing").On(nameof(request.Holder));
        var part = await db.PartOfAsync(shipment, stop);
        shipment.Deliver(now);
        Sell(part, shipment, now);
        if (shipment.ToCollect.IsPositive)
            await CollectAsync(shipment, request.Holder!.Value, now, stop);
        await closing.CloseIfDoneAsync(part, shipment.Id, now, stop);
        audit.Write(nameof(ConfirmDelivery), shipment.Subject(), request.Visitor.Records(now));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);

    private void Sell(CooperativeOrder part, Shipment shipment, DateTimeOffset now)
    {
        var share = part.Deliver(
            [.. shipment.Lines.GroupBy(line => line.OrderLineId).Select(lines => (lines.Key, lines.Sum(line => line.Units)))],
            shipment.DeliveryCharge);
        db.SalesFacts.AddRange(shipment.Lines.Select(sent =>
            SalesFact.Record(part, part.Lines.Single(line => line.Id == sent.OrderLineId), sent, now)));
        var amounts = new SaleAmounts(
            part.CooperativeId, share.Goods, share.Commission, share.PaymentFee, share.Delivery,
            IsPrepaid: part.Method is not PaymentMethod.CashOnDelivery);
        ledger.Book(LedgerEvent.SaleDelivered, shipment.Subject(), Postings.SaleDelivered(amounts), now);
    }

    private async Task CollectAsync(Shipment shipment, CashHolder holder, DateTimeOffset now, CancellationToken stop)
    {
        var collection = await db.CashCollections.SingleAsync(row => row.ShipmentId == shipment.Id, stop);
        collection.Collect(holder, now);
        ledger.Book(
            LedgerEvent.CashCollected, shipment.Subject(),
            Postings.CashCollected(CashAccount.Of(holder), shipment.CooperativeId, collection.Expected), now);
    }
}
