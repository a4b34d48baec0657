namespace Marketplace.Domain.Distributions;

/// <summary>What a cooperative's monthly cost was for.</summary>
public enum CostKind
{
    Shipping,
    Materials,
    Energy,
    Rent,
    Transport,
    Accounting,
    Other,
}
