using Marketplace.Domain.Common;

namespace Marketplace.Domain.Settlements;

/// <summary>Goods of a month that were sold under the same frozen rates, VAT excluded.</summary>
/// <remarks>Source: programme.md 3.2. A month that gives back more than it sold has negative net sales and gets fees back.</remarks>
public sealed record SalesGroup(Rate CommissionRate, Rate PaymentFeeRate, Money Gross, Money Refunds)
{
    public Money NetSales => Gross - Refunds;

    public Money PlatformFee => NetSales.Take(CommissionRate);

    public Money PaymentFee => NetSales.Take(PaymentFeeRate);
}
