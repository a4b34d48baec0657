using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Orders;

/// <summary>One cooperative's part of an order as the buyer accepted it, with the rates that hold for it from now on.</summary>
public sealed record PlacedPart(
    Id<Cooperative> CooperativeId,
    LocalizedText CooperativeName,
    Id<DeliveryMethod> DeliveryMethodId,
    LocalizedText DeliveryName,
    Money DeliveryCharge,
    Rate Commission,
    Rate PaymentFee,
    Id<DistributionRule>? DistributionRuleId,
    IReadOnlyList<PlacedLine> Lines);
