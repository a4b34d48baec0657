using Marketplace.Application.Cooperatives;
using Marketplace.Application.Reporting;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Web.Pages.Shop;

/// <summary>A cooperative as home page, directory and unions show it.</summary>
public sealed record CoopCard(
    string Slug, LocalizedText Name, LocalizedText Craft, LocalizedText Place, LocalizedText Province, string CoverHash,
    int Members, int Women, Rate Share, MembersShareBasis Basis)
{
    public static CoopCard Of(ShopFront.Card card) => new(
        card.Slug, card.Name, card.Craft, card.Place, card.Province, card.CoverHash, card.Members, card.Women, card.MembersShare, card.Basis);

    public static CoopCard Of(CooperativeDirectory.Card card) => new(
        card.Slug, card.Name, card.Craft, card.Place, card.Province, card.CoverHash, card.Members, card.Women, card.MembersShare, card.ShareBasis);
}
