using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Distributions;

/// <summary>A contribution as the attribution reads it; lines come in the order of member codes, which breaks ties.</summary>
public sealed record ContributionLine(
    Id<Member> Member, Id<ProductionChain>? Chain, ContributionKind Kind, long Quantity, Money Rate, ChannelTag Channel);
