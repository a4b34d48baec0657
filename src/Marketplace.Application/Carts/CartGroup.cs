using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Application.Carts;

/// <summary>What the cart holds of one cooperative: one parcel with its own delivery.</summary>
/// <param name="IsNear">The parcel stays within the cooperative's own province.</param>
public sealed record CartGroup(
    Id<Cooperative> Cooperative, LocalizedText Name, string Slug, LocalizedText Place, bool CanSell, bool IsNear,
    IReadOnlyList<CartLineView> Lines, IReadOnlyList<DeliveryOption> Options)
{
    public Money Goods { get; init; }

    /// <summary>The day the cooperative is back, while it is away.</summary>
    public DateOnly? AwayUntil { get; init; }

    /// <summary>What the buyer chose, else the first way home; null where the cooperative offers none.</summary>
    public DeliveryOption? Chosen { get; init; }

    public Money Charge => Goods.IsPositive ? Chosen?.Charge ?? Money.Zero : Money.Zero;

    public Money Total => Goods + Charge;

    /// <summary>What is still to be added for free delivery; null when it is free already, or never.</summary>
    public Money? MissingToFreeDelivery =>
        Chosen is { FreeFrom: { IsPositive: true } free } && Goods < free ? free - Goods : null;

    public bool CanBeOrdered => Chosen is not null && Lines.All(line => line.CanBeOrdered);
}
