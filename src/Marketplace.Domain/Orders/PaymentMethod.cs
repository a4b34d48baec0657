namespace Marketplace.Domain.Orders;

/// <summary>How the buyer chose to pay.</summary>
public enum PaymentMethod
{
    CashOnDelivery,
    BankTransfer,

    /// <summary>On the provider's hosted page; not offered yet.</summary>
    Card,
}
