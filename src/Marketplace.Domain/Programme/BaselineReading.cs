using Marketplace.Domain.Common;

namespace Marketplace.Domain.Programme;

/// <summary>A figure read from the cooperative's records, where and when.</summary>
public sealed record BaselineReading(Money Paid, BaselineSource Source, DateOnly CollectedOn);
