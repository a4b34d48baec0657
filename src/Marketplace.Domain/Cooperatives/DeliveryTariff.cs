using Marketplace.Domain.Common;

namespace Marketplace.Domain.Cooperatives;

/// <summary>What a delivery method costs and how many days it takes; <see cref="FreeFrom"/> zero means never free.</summary>
public sealed record DeliveryTariff(Money Near, Money Far, Money FreeFrom, int DaysMin, int DaysMax);
