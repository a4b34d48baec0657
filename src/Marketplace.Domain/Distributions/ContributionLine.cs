using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Distributions;

/// <summary>A contribution as the attribution reads it; lines come in the order of member codes, which breaks ties.</summary>
public sealed record ContributionLine(
    Id<Member> Member, Id<ProductionChain>? Chain, ContributionKind Kind, long Quantity, Money Rate, ChannelTag Channel)
{
    /// <summary>Worth of all of it, whatever channel it served.</summary>
    public Money Value => Price(Quantity);

    /// <summary>Worth of a part of it, rounded once.</summary>
    public Money Price(long quantity) => Kind switch
    {
        ContributionKind.Grams => Rate.Portion(quantity, 1_000),
        ContributionKind.Minutes => Rate.Portion(quantity, 60),
        ContributionKind.Pieces => Rate * quantity,
    };
}
