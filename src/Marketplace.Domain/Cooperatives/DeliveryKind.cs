namespace Marketplace.Domain.Cooperatives;

/// <summary>Where a parcel is handed over.</summary>
public enum DeliveryKind
{
    Home,
    Pickup,
}
