using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Distributions;

/// <summary>Who brought in what, when and at which rate; the rate is for a kilogram, an hour or a piece.</summary>
public sealed record ContributionFacts(
    Id<Cooperative> Cooperative,
    Id<Member> Member,
    YearMonth Month,
    Id<ProductionChain>? Chain,
    ContributionKind Kind,
    long Quantity,
    Money Rate,
    ChannelTag Channel);
