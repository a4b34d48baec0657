namespace Marketplace.Domain.Distributions;

/// <summary>Where a cooperative's sales were made.</summary>
public enum Channel
{
    Marketplace,

    /// <summary>Souk, fair, wholesaler; declared by the cooperative.</summary>
    OffPlatform,
}
