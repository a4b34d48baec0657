using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Orders;

/// <summary>The part of an order that one cooperative fulfils, with its own number, state and share of the payment.</summary>
public sealed class CooperativeOrder
{
    private readonly List<OrderLine> _lines = [];

    internal CooperativeOrder(string number, PaymentMethod method, PlacedPart part, DateTimeOffset now)
    {
        (Number, Method, PlacedAt) = (number, method, now);
        (CooperativeId, CooperativeName) = (part.CooperativeId, part.CooperativeName);
        (DeliveryMethodId, DeliveryName, DeliveryCharge) = (part.DeliveryMethodId, part.DeliveryName, part.DeliveryCharge);
        (CommissionRate, PaymentFeeRate) = (part.Commission, part.PaymentFee);
        DistributionRuleId = part.DistributionRuleId;
        _lines.AddRange(part.Lines.Select(line => new OrderLine(line)));
        Goods = Money.Sum(_lines.Select(line => line.Goods));
        Total = Goods + DeliveryCharge;
        Commission = Goods.Take(CommissionRate);
        PaymentFee = Goods.Take(PaymentFeeRate);
        Status = method is PaymentMethod.CashOnDelivery ? CooperativeOrderStatus.ToAccept : CooperativeOrderStatus.AwaitingPayment;
    }

    private CooperativeOrder() { }

    public Id<CooperativeOrder> Id { get; private set; }

    public Id<Order> OrderId { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public LocalizedText CooperativeName { get; private set; } = LocalizedText.Empty;

    /// <summary>The order's number with the part's own: MD-26-00042-1.</summary>
    public string Number { get; private set; } = "";

    public PaymentMethod Method { get; private set; }

    public CooperativeOrderStatus Status { get; private set; }

    public DateTimeOffset PlacedAt { get; private set; }

    public Id<DeliveryMethod> DeliveryMethodId { get; private set; }

    public LocalizedText DeliveryName { get; private set; } = LocalizedText.Empty;

    public Money Goods { get; private set; }

    public Money DeliveryCharge { get; private set; }

    /// <summary>Goods and delivery: this cooperative's share of the payment.</summary>
    public Money Total { get; private set; }

    public Rate CommissionRate { get; private set; }

    public Rate PaymentFeeRate { get; private set; }

    /// <summary>Commission if everything is delivered; what is booked follows what is (INV-28).</summary>
    public Money Commission { get; private set; }

    public Money PaymentFee { get; private set; }

    /// <summary>The rule of sharing in force when it was placed (INV-27).</summary>
    public Id<DistributionRule>? DistributionRuleId { get; private set; }

    public Money GoodsDelivered { get; private set; }

    public Money DeliveryBooked { get; private set; }

    public Money GoodsRefunded { get; private set; }

    public Money DeliveryRefunded { get; private set; }

    /// <summary>Why it was declined, cancelled or shortened, in the words of whoever did it.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When the transfer that pays it was recorded; none for cash on delivery.</summary>
    public DateTimeOffset? PaidAt { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    public DateTimeOffset? PreparedAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public IReadOnlyList<OrderLine> Lines => _lines;

    public bool IsClosed => Status is CooperativeOrderStatus.Delivered or CooperativeOrderStatus.RefusedAtDoor
        or CooperativeOrderStatus.Declined or CooperativeOrderStatus.Cancelled;

    public void BecomePaid(DateTimeOffset now)
    {
        Move(CooperativeOrderStatus.AwaitingPayment, CooperativeOrderStatus.ToAccept);
        PaidAt = now;
    }

    public void Accept(DateTimeOffset now)
    {
        Move(CooperativeOrderStatus.ToAccept, CooperativeOrderStatus.ToPrepare);
        AcceptedAt = now;
    }

    public Outcome Decline(string reason, DateTimeOffset now)
    {
        if (reason.Length == 0)
            return new Refusal("CooperativeOrder.ReasonMissing").On("Reason");
        if (Status is not (CooperativeOrderStatus.ToAccept or CooperativeOrderStatus.ToPrepare))
            return new Refusal("CooperativeOrder.TooLateToDecline");
        GiveUpRest();
        (Status, Reason, ClosedAt) = (CooperativeOrderStatus.Declined, reason, now);
        return Outcome.Done;
    }

    public Outcome Cancel(string reason, DateTimeOffset now)
    {
        if (Status is not (CooperativeOrderStatus.AwaitingPayment or CooperativeOrderStatus.ToAccept or CooperativeOrderStatus.ToPrepare))
            return new Refusal("CooperativeOrder.TooLateToCancel");
        GiveUpRest();
        (Status, Reason, ClosedAt) = (CooperativeOrderStatus.Cancelled, reason, now);
        return Outcome.Done;
    }

    public void Prepare(DateTimeOffset now)
    {
        Move(CooperativeOrderStatus.ToPrepare, CooperativeOrderStatus.ToSend);
        PreparedAt = now;
    }

    /// <summary>Units leave in a parcel; the part is on its way once nothing is left to send.</summary>
    public void Send(IReadOnlyList<(Id<OrderLine> Line, int Units)> parcel, DateTimeOffset now)
    {
        Require(CooperativeOrderStatus.ToSend);
        foreach (var (line, units) in parcel)
            LineOf(line).Send(units);
        SentAt = now;
        if (_lines.All(line => line.UnitsToSend == 0))
            Status = CooperativeOrderStatus.OnTheWay;
    }

    /// <summary>Gives up what was not sent yet, after a first parcel has gone.</summary>
    public Outcome Shorten(string reason, DateTimeOffset now)
    {
        if (reason.Length == 0)
            return new Refusal("CooperativeOrder.ReasonMissing").On("Reason");
        if (Status is not CooperativeOrderStatus.ToSend || _lines.All(line => line.UnitsSent == 0))
            return new Refusal("CooperativeOrder.NothingSentYet");
        GiveUpRest();
        (Status, Reason, SentAt) = (CooperativeOrderStatus.OnTheWay, reason, SentAt ?? now);
        return Outcome.Done;
    }

    /// <summary>Units have arrived. Answers what this parcel sells: its goods and its part of what is kept of them.</summary>
    /// <param name="parcel">Units of each line.</param>
    /// <param name="delivery">The delivery charge this parcel carries.</param>
    /// <remarks>Each part is the difference of two rounded totals, so that the parcels of a full delivery sum to the
    /// amounts frozen at placing.</remarks>
    public SaleShare Deliver(IReadOnlyList<(Id<OrderLine> Line, int Units)> parcel, Money delivery)
    {
        if (DeliveryBooked + delivery > DeliveryCharge)
            throw new InvalidOperationException($"{Number} cannot book {delivery} more for delivery.");
        foreach (var (line, units) in parcel)
            LineOf(line).Deliver(units);
        var goods = GoodsOf(parcel);
        var share = ShareBetween(GoodsDelivered, GoodsDelivered + goods, delivery);
        (GoodsDelivered, DeliveryBooked) = (GoodsDelivered + goods, DeliveryBooked + delivery);
        return share;
    }

    /// <summary>Closes the part once every parcel has an outcome.</summary>
    public void Close(DateTimeOffset now)
    {
        Require(CooperativeOrderStatus.OnTheWay);
        Status = GoodsDelivered.IsPositive ? CooperativeOrderStatus.Delivered : CooperativeOrderStatus.RefusedAtDoor;
        ClosedAt = now;
    }

    /// <summary>Units are paid back. Answers the mirror of what their sale booked (INV-26).</summary>
    public Outcome<SaleShare> Refund(IReadOnlyList<(Id<OrderLine> Line, int Units)> units, bool withDelivery)
    {
        foreach (var (id, count) in units)
        {
            if (LineOf(id) is var line && (count < 1 || count > line.UnitsDelivered - line.UnitsRefunded))
                return new Refusal("Refund.MoreThanDelivered", line.Title, line.UnitsDelivered - line.UnitsRefunded).On("Units");
        }

        foreach (var (line, count) in units)
            LineOf(line).Refund(count);
        var goods = GoodsOf(units);
        var delivery = withDelivery ? DeliveryBooked - DeliveryRefunded : Money.Zero;
        var share = ShareBetween(GoodsRefunded, GoodsRefunded + goods, delivery);
        (GoodsRefunded, DeliveryRefunded) = (GoodsRefunded + goods, DeliveryRefunded + delivery);
        return share;
    }

    /// <summary>What these units cost the buyer.</summary>
    public Money GoodsOf(IReadOnlyList<(Id<OrderLine> Line, int Units)> units) =>
        Money.Sum(units.Select(item => LineOf(item.Line).UnitPrice * item.Units));

    private SaleShare ShareBetween(Money before, Money after, Money delivery) => new(
        after - before,
        Commission.Portion(after.Centimes, Goods.Centimes) - Commission.Portion(before.Centimes, Goods.Centimes),
        PaymentFee.Portion(after.Centimes, Goods.Centimes) - PaymentFee.Portion(before.Centimes, Goods.Centimes),
        delivery);

    private void GiveUpRest() => _lines.ForEach(line => line.CancelRest());

    private OrderLine LineOf(Id<OrderLine> id) => _lines.Single(line => line.Id == id);

    private void Move(CooperativeOrderStatus from, CooperativeOrderStatus to)
    {
        Require(from);
        Status = to;
    }

    private void Require(CooperativeOrderStatus status)
    {
        if (Status != status)
            throw new InvalidOperationException($"{Number} is {Status}, not {status}.");
    }
}
