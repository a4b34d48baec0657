using Marketplace.Application.Orders;
using Marketplace.Application.Search;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Web.Pages.Shop;

/// <summary>Asks for the split of one unit of what a card shows.</summary>
internal static class SplitRequest
{
    public static PriceSplit.Request Of(ProductCard card, Id<City>? town) =>
        new(new(card.CooperativeId), card.Price, card.MembersShare, BasisOf(card.MembersShareBasis), town);

    private static MembersShareBasis BasisOf(ShareBasis basis) => basis switch
    {
        ShareBasis.None => MembersShareBasis.NotDocumented,
        ShareBasis.Declared => MembersShareBasis.Declared,
        ShareBasis.Verified => MembersShareBasis.Verified,
    };
}
