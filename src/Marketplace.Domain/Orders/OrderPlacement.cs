using Marketplace.Domain.Carts;
using Marketplace.Domain.Common;

namespace Marketplace.Domain.Orders;

/// <summary>Everything an order freezes when it is placed.</summary>
/// <param name="Token">Unguessable; opens the tracking page without an account.</param>
/// <param name="ConditionsVersion">The conditions of sale the buyer accepted.</param>
public sealed record OrderPlacement(
    Id<Cart> CartId,
    string Token,
    Id<Account>? AccountId,
    Buyer Buyer,
    DeliveryAddress Address,
    PaymentMethod Method,
    string ConditionsVersion,
    IReadOnlyList<PlacedPart> Parts);
