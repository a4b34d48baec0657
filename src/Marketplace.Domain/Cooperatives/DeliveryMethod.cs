using Marketplace.Domain.Common;

namespace Marketplace.Domain.Cooperatives;

/// <summary>One way a cooperative delivers, chosen by the buyer for that cooperative's parcel.</summary>
public sealed class DeliveryMethod
{
    private DeliveryMethod() { }

    public Id<DeliveryMethod> Id { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public DeliveryKind Kind { get; private set; }

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    /// <summary>Charge within the cooperative's own province.</summary>
    public Money NearCharge { get; private set; }

    /// <summary>Charge anywhere else in the country.</summary>
    public Money FarCharge { get; private set; }

    /// <summary>Goods of this cooperative from which delivery is free; zero means never.</summary>
    public Money FreeFrom { get; private set; }

    public int DaysMin { get; private set; }

    public int DaysMax { get; private set; }

    public bool IsOffered { get; private set; } = true;

    public static DeliveryMethod Offer(
        Id<Cooperative> cooperative, DeliveryKind kind, LocalizedText name, DeliveryTariff tariff) => new()
        {
            CooperativeId = cooperative,
            Kind = kind,
            Name = name,
            NearCharge = tariff.Near,
            FarCharge = tariff.Far,
            FreeFrom = tariff.FreeFrom,
            DaysMin = tariff.DaysMin,
            DaysMax = tariff.DaysMax,
        };

    public Money ChargeFor(Money goods, bool isNear)
    {
        if (FreeFrom.IsPositive && goods >= FreeFrom)
            return Money.Zero;
        return isNear ? NearCharge : FarCharge;
    }

    public void Withdraw() => IsOffered = false;
}
