using Marketplace.Domain.Common;

namespace Marketplace.Domain.Orders;

/// <summary>What delivering, or paying back, some units amounts to.</summary>
public sealed record SaleShare(Money Goods, Money Commission, Money PaymentFee, Money Delivery)
{
    public Money Total => Goods + Delivery;

    /// <summary>What is the cooperative's of the goods.</summary>
    public Money Earned => Goods - Commission - PaymentFee;
}
