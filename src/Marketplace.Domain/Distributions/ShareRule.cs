using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Distributions;

/// <summary>What the rule in force says of reserves and sharing.</summary>
public sealed record ShareRule(ReserveRates Rates, WeightBasis Basis);
