using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;

namespace Marketplace.Domain.Payments;

/// <summary>Money in for a whole order, paid before delivery; one per order (INV-11).</summary>
public sealed class Payment
{
    private Payment() { }

    public Id<Payment> Id { get; private set; }

    public Id<Order> OrderId { get; private set; }

    public PaymentMethod Method { get; private set; }

    public Money Amount { get; private set; }

    public PaymentStatus Status { get; private set; }

    /// <summary>The bank's reference of the transfer that paid it.</summary>
    public string BankReference { get; private set; } = "";

    public DateTimeOffset ReceivedAt { get; private set; }

    public Id<Account> RecordedBy { get; private set; }

    public static Outcome<Payment> Receive(Order order, Money amount, string bankReference, Recorded recorded)
    {
        if (order.Method is not PaymentMethod.BankTransfer)
            return new Refusal("Payment.NotByTransfer");
        if (bankReference.Length == 0)
            return new Refusal("Payment.ReferenceMissing").On("BankReference");
        if (amount != order.Total)
            return new Refusal("Payment.AmountDiffers", order.Total).On("Amount");
        return new Payment
        {
            OrderId = order.Id,
            Method = order.Method,
            Amount = amount,
            Status = PaymentStatus.Received,
            BankReference = bankReference,
            ReceivedAt = recorded.At,
            RecordedBy = recorded.By,
        };
    }
}
