namespace Marketplace.Domain.Distributions;

/// <summary>For which channel a member's work or a cost was.</summary>
public enum ChannelTag
{
    Mixed,
    Marketplace,
    OffPlatform,
}
