using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Ledger;

/// <summary>The amounts of a delivered parcel, or of the refund that mirrors it.</summary>
/// <param name="Goods">What the buyer pays for goods, VAT included.</param>
/// <param name="IsPrepaid">The order was paid before delivery.</param>
public sealed record SaleAmounts(
    Id<Cooperative> Cooperative, Money Goods, Money Commission, Money PaymentFee, Money Delivery, bool IsPrepaid)
{
    public Money Total => Goods + Delivery;
}
