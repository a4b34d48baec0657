using Marketplace.Domain.Common;

namespace Marketplace.Domain.Settlements;

/// <summary>The month's sums of a cooperative's accounts, each as owed to it.</summary>
public sealed record SettlementAmounts(Money Goods, Money Delivery, Money CashHeld, Money Carried);
