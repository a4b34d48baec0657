using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;

namespace Marketplace.Domain.Payments;

/// <summary>Money back to the buyer for units of one cooperative's part; granted first, paid out second.</summary>
public sealed class Refund
{
    private Refund() { }

    public Id<Refund> Id { get; private set; }

    public Id<CooperativeOrder> CooperativeOrderId { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    /// <summary>Unique: the form's own number, so that a second click grants nothing more.</summary>
    public string Operation { get; private set; } = "";

    public RefundReason Reason { get; private set; }

    public string Note { get; private set; } = "";

    public Money Goods { get; private set; }

    public Money Delivery { get; private set; }

    public Money Amount { get; private set; }

    public RefundStatus Status { get; private set; }

    public DateTimeOffset GrantedAt { get; private set; }

    public Id<Account> GrantedBy { get; private set; }

    public DateTimeOffset? PaidAt { get; private set; }

    public static Refund Grant(CooperativeOrder part, string operation, RefundReason reason, SaleShare share, Recorded recorded) => new()
    {
        CooperativeOrderId = part.Id,
        CooperativeId = part.CooperativeId,
        Operation = operation,
        Reason = reason,
        Note = recorded.Note,
        Goods = share.Goods,
        Delivery = share.Delivery,
        Amount = share.Total,
        GrantedAt = recorded.At,
        GrantedBy = recorded.By,
    };

    /// <summary>A part paid beforehand that was never delivered: everything goes back, nothing had been sold.</summary>
    public static Refund ReturnPrepayment(CooperativeOrder part, Money goods, Money delivery, Recorded recorded) => new()
    {
        CooperativeOrderId = part.Id,
        CooperativeId = part.CooperativeId,
        Operation = $"prepayment-{part.Id}",
        Reason = RefundReason.NotDelivered,
        Note = recorded.Note,
        Goods = goods,
        Delivery = delivery,
        Amount = goods + delivery,
        GrantedAt = recorded.At,
        GrantedBy = recorded.By,
    };

    public void PayOut(DateTimeOffset now)
    {
        if (Status is not RefundStatus.Granted)
            throw new InvalidOperationException($"Refund {Id} is {Status}.");
        (Status, PaidAt) = (RefundStatus.Paid, now);
    }
}
