using Marketplace.Application.Catalog;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;

namespace Marketplace.Application.Orders;

/// <summary>An order as its buyer follows it.</summary>
/// <param name="Transfer">What is still to be transferred; null when nothing is.</param>
public sealed record TrackedOrder(
    Id<Order> Order, string Number, string Token, DateTimeOffset PlacedAt, OrderStatus Status, PaymentMethod Method,
    Money Goods, Money Delivery, Money Total, Buyer Buyer, DeliveryAddress Address, TrackedOrder.TransferDue? Transfer,
    IReadOnlyList<TrackedOrder.Part> Parts, OrderShares Shares)
{
    public bool CanBeCancelled => Parts.Any(part => part.CanBeCancelled);

    public sealed record TransferDue(Money Amount, string Holder, string Bank, string Rib, string Reference, DateTimeOffset DueAt);

    /// <summary>What one cooperative sends, with its steps; a step not reached has no instant.</summary>
    /// <param name="ToPrepare">Cash to have ready for what is on its way or still to come; zero when paid beforehand.</param>
    /// <param name="Reason">Why it was declined, cancelled or shortened.</param>
    public sealed record Part(
        Id<CooperativeOrder> Id, string Number, Id<Cooperative> Cooperative, LocalizedText CooperativeName, string CooperativeSlug,
        LocalizedText Place, CooperativeOrderStatus Status, LocalizedText DeliveryName, Money Goods, Money DeliveryCharge,
        Money Total, Money ToPrepare, string Reason, Steps Steps, IReadOnlyList<Line> Lines, IReadOnlyList<Parcel> Parcels)
    {
        public bool CanBeCancelled => Status
            is CooperativeOrderStatus.AwaitingPayment or CooperativeOrderStatus.ToAccept or CooperativeOrderStatus.ToPrepare;
    }

    /// <param name="ExpectedFrom">First day it may arrive.</param>
    /// <param name="ExpectedUntil">Last day it should.</param>
    public sealed record Steps(
        DateTimeOffset? PaidAt, DateTimeOffset? AcceptedAt, DateTimeOffset? PreparedAt, DateTimeOffset? SentAt,
        DateTimeOffset? ClosedAt, DateOnly ExpectedFrom, DateOnly ExpectedUntil);

    public sealed record Line(
        Id<OrderLine> Id, Id<Product> Product, LocalizedText Title, ProductUnit Unit, long NetQuantity, Money UnitPrice, Money Goods,
        int Units, int UnitsSent, int UnitsDelivered, int UnitsCancelled, int UnitsRefunded, ShownPicture? Picture);

    public sealed record Parcel(
        Id<Shipment> Id, ShipmentStatus Status, string Carrier, string TrackingNumber, DateTimeOffset SentAt,
        DateTimeOffset? ClosedAt, Money ToCollect, string Reason, IReadOnlyList<(Id<OrderLine> Line, int Units)> Units);
}
