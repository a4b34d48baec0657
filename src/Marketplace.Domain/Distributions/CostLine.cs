using Marketplace.Domain.Common;

namespace Marketplace.Domain.Distributions;

/// <summary>A line of the month's cost sheet as the cascade reads it.</summary>
public sealed record CostLine(CostKind Kind, ChannelTag Channel, Money Amount);
