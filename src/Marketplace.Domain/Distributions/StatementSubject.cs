using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Distributions;

/// <summary>What a statement is about, and by which rule it shares.</summary>
public sealed record StatementSubject(
    Id<Cooperative> Cooperative,
    YearMonth Month,
    Channel Channel,
    Id<DistributionRule> Rule,
    WeightBasis Basis,
    bool IsShareUnknown);
