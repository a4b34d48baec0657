using Marketplace.Domain.Common;

namespace Marketplace.Domain.Cooperatives;

/// <summary>What a cooperative says of itself to buyers.</summary>
/// <param name="Place">The commune or town, as buyers know it.</param>
/// <param name="Craft">What it makes, in a few words.</param>
public sealed record CooperativeProfile(LocalizedText Name, LocalizedText Place, LocalizedText Craft, LocalizedText Story);
