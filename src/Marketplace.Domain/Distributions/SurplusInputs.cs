using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Distributions;

/// <summary>What a month's cascade starts from, for one channel.</summary>
/// <param name="CarryIn">Deficit of the months before, zero or negative.</param>
/// <param name="Capital">Caps the legal reserve.</param>
/// <param name="ReserveBalance">Legal reserve before this statement.</param>
public sealed record SurplusInputs(
    Money GrossSales,
    Money Refunds,
    Money PlatformFee,
    Money PaymentFee,
    Money Shipping,
    Money Materials,
    Money Overhead,
    Money MemberPay,
    Money CarryIn,
    Money Capital,
    Money ReserveBalance,
    ReserveRates Rates)
{
    public Money NetSales => GrossSales - Refunds;
}
