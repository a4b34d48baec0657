using Marketplace.Application.Search;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Shop;

/// <summary>A filter as a chip: suggested under the title, or in force above the list.</summary>
/// <param name="Address">Where the click leads: with the filter, or without it when it is in force.</param>
internal sealed record FacetChip(string Name, long Count, bool IsOn, string Address)
{
    private const int SuggestedMax = 7;

    /// <summary>Shelves below this one and labels, those that most products have first; all are in the facets too.</summary>
    public static IEnumerable<FacetChip> Suggested(ListingView view, IStringLocalizer<ShopText> text)
    {
        var values = view.Groups.Where(group => group.Kind is FacetKind.Category or FacetKind.Label)
            .SelectMany(group => group.Values.Where(value => value.Count > 0).Take(4).Select(value => Of(view, group.Kind, value)));
        var input = view.Address.Input;
        var inStock = new FacetChip(
            text["Facet.InStock"], view.Listing.Facets.InStock, input.IsInStock,
            input.IsInStock ? view.Address.Without("stock") : view.Address.With("stock", "1"));
        return values.Append(inStock).Take(SuggestedMax);
    }

    public static IEnumerable<FacetChip> Applied(ListingView view, IStringLocalizer<ShopText> text)
    {
        foreach (var group in view.Listing.Facets.Groups)
        {
            foreach (var value in group.Selected)
                yield return Of(view, group.Kind, value);
        }

        var input = view.Address.Input;
        if (input.From is { } from)
            yield return new(text["Facet.FromPrice", Written.Amount(from)], 0, true, view.Address.Without("from"));
        if (input.To is { } to)
            yield return new(text["Facet.ToPrice", Written.Amount(to)], 0, true, view.Address.Without("to"));
        if (input.IsInStock)
            yield return new(text["Facet.InStock"], 0, true, view.Address.Without("stock"));
    }

    private static FacetChip Of(ListingView view, FacetKind kind, FacetValue value)
    {
        var key = ListingAddress.KeyOf(kind);
        return new(
            value.Name, value.Count, value.IsSelected,
            value.IsSelected ? view.Address.Without(key, value.Code) : view.Address.With(key, value.Code));
    }
}
