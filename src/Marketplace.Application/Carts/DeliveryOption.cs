using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Application.Carts;

/// <summary>A way one parcel can be delivered, at what it costs this cart.</summary>
/// <param name="FreeFrom">Goods of this cooperative from which it is free; zero means never.</param>
public sealed record DeliveryOption(
    Id<DeliveryMethod> Method, DeliveryKind Kind, LocalizedText Name, Money Charge, Money FreeFrom, int DaysMin, int DaysMax);
