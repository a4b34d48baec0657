using Marketplace.Application.Search;

namespace Marketplace.Web.Pages.Shop;

/// <summary>Where the page of a named place is.</summary>
internal static class PlaceLink
{
    public static string Of(PathString language, NamedPlace place) => place.Kind switch
    {
        FacetKind.Cooperative => $"{language}/cooperatives/{place.Slug}",
        FacetKind.Category => $"{language}/categories/{place.Slug}",
        FacetKind.Region or FacetKind.Chain or FacetKind.Label =>
            $"{language}/categories?{ListingAddress.KeyOf(place.Kind)}={Uri.EscapeDataString(place.Code)}",
    };

    public static string IconOf(FacetKind kind) => kind switch
    {
        FacetKind.Cooperative => "store",
        FacetKind.Region => "map-pin",
        FacetKind.Category or FacetKind.Chain or FacetKind.Label => "tag",
    };
}
