using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Orders;

/// <summary>One parcel of a cooperative's part.</summary>
public sealed class Shipment
{
    private readonly List<ShipmentLine> _lines = [];

    private Shipment() { }

    public Id<Shipment> Id { get; private set; }

    public Id<CooperativeOrder> CooperativeOrderId { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public ShipmentStatus Status { get; private set; }

    public string Carrier { get; private set; } = "";

    public string TrackingNumber { get; private set; } = "";

    /// <summary>The delivery charge of the part, carried by one live parcel only: splitting costs the buyer nothing.</summary>
    public Money DeliveryCharge { get; private set; }

    /// <summary>What the carrier asks at the door, goods and delivery; zero where it is paid already.</summary>
    public Money ToCollect { get; private set; }

    public DateTimeOffset SentAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Why it was refused at the door.</summary>
    public string Reason { get; private set; } = "";

    public IReadOnlyList<ShipmentLine> Lines => _lines;

    /// <param name="part">What it belongs to.</param>
    /// <param name="carriage">Who carries it.</param>
    /// <param name="delivery">The delivery charge this parcel carries; zero when another live parcel does.</param>
    /// <param name="units">What is in it, lot by lot.</param>
    /// <param name="now">The instant it leaves.</param>
    public static Outcome<Shipment> Dispatch(
        CooperativeOrder part, Carriage carriage, Money delivery, IReadOnlyList<(Id<OrderLine> Line, Id<Lot> Lot, int Units)> units, DateTimeOffset now)
    {
        if (carriage.Carrier.Length == 0)
            return new Refusal("Shipment.CarrierMissing").On("Carrier");
        if (units.Count == 0)
            return new Refusal("Shipment.Empty").On("Units");
        var shipment = new Shipment
        {
            CooperativeOrderId = part.Id,
            CooperativeId = part.CooperativeId,
            Carrier = carriage.Carrier,
            TrackingNumber = carriage.TrackingNumber,
            DeliveryCharge = delivery,
            ToCollect = part.Method is PaymentMethod.CashOnDelivery
                ? part.GoodsOf([.. units.Select(item => (item.Line, item.Units))]) + delivery
                : Money.Zero,
            SentAt = now,
        };
        shipment._lines.AddRange(units.Select(item => new ShipmentLine(item.Line, item.Lot, item.Units)));
        return shipment;
    }

    public void Deliver(DateTimeOffset now) => Close(ShipmentStatus.OnTheWay, ShipmentStatus.Delivered, now);

    public Outcome RefuseAtDoor(string reason, DateTimeOffset now)
    {
        if (reason.Length == 0)
            return new Refusal("Shipment.ReasonMissing").On("Reason");
        Close(ShipmentStatus.OnTheWay, ShipmentStatus.RefusedAtDoor, now);
        Reason = reason;
        return Outcome.Done;
    }

    /// <summary>The refused parcel is physically back.</summary>
    public void ComeBack(DateTimeOffset now) => Close(ShipmentStatus.RefusedAtDoor, ShipmentStatus.BackInStore, now);

    private void Close(ShipmentStatus from, ShipmentStatus to, DateTimeOffset now)
    {
        if (Status != from)
            throw new InvalidOperationException($"Shipment {Id} is {Status}, not {from}.");
        (Status, ClosedAt) = (to, now);
    }
}
