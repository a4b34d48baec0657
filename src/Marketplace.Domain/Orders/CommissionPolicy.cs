using Marketplace.Domain.Common;

namespace Marketplace.Domain.Orders;

/// <summary>What the marketplace keeps of goods, from a day on; copied onto each order when it is placed (INV-28).</summary>
public sealed class CommissionPolicy
{
    private CommissionPolicy() { }

    public Id<CommissionPolicy> Id { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    public PaymentMethod Method { get; private set; }

    /// <summary>Of goods, VAT excluded; delivery is free of commission.</summary>
    public Rate Commission { get; private set; }

    /// <summary>Of goods, VAT excluded: what handling this kind of payment costs.</summary>
    public Rate PaymentFee { get; private set; }

    public static CommissionPolicy Decide(DateOnly validFrom, PaymentMethod method, Rate commission, Rate paymentFee) =>
        new() { ValidFrom = validFrom, Method = method, Commission = commission, PaymentFee = paymentFee };
}
