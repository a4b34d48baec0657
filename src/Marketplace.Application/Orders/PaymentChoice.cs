using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;

namespace Marketplace.Application.Orders;

/// <summary>A way to pay, and why it is not offered for this cart, if it is not.</summary>
public sealed record PaymentChoice(PaymentMethod Method, Refusal? Withheld)
{
    public bool IsOffered => Withheld is null;

    internal static PaymentChoice Of(
        PaymentMethod method, Money total, IReadOnlyDictionary<PaymentMethod, CommissionPolicy> policies, OrderOptions options)
    {
        if (method is PaymentMethod.Card || !policies.ContainsKey(method))
            return new(method, new Refusal("Order.MethodNotOffered"));
        if (method is PaymentMethod.CashOnDelivery && total > options.CashOnDeliveryMax)
            return new(method, new Refusal("Order.TooDearForCash", options.CashOnDeliveryMax));
        return new(method, null);
    }
}
