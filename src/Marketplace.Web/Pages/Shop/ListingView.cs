using Marketplace.Application.Search;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Web.Pages.Shop;

/// <summary>A list as its page shows it.</summary>
public sealed record ListingView(Listing Listing, ListingAddress Address)
{
    /// <summary>Values of a kind that are shown before somebody asks for all.</summary>
    private const int ShownFirst = 6;

    /// <summary>Products without any filter of this page, where they were counted.</summary>
    public int? Unfiltered { get; init; }

    /// <summary>Kinds that the page itself fixes are not offered: a cooperative's page has no other cooperatives.</summary>
    public FacetKind? Fixed { get; init; }

    /// <summary>What could not be read of the address.</summary>
    public ModelStateDictionary? State { get; init; }

    public IEnumerable<FacetGroup> Groups => Listing.Facets.Groups.Where(group => group.Kind != Fixed && group.Values.Count > 1);

    /// <summary>Filters in force, chips and price bounds alike.</summary>
    public int Chosen => Listing.Facets.Applied.Count
        + (Address.Input.From is null ? 0 : 1) + (Address.Input.To is null ? 0 : 1) + (Address.Input.IsInStock ? 1 : 0);

    public bool IsNarrowed => Chosen > 0;

    public IEnumerable<FacetValue> Shown(FacetGroup group) => IsWhole(group)
        ? group.Values
        : group.Values.Where((value, place) => place < ShownFirst || value.IsSelected);

    public int Hidden(FacetGroup group) => IsWhole(group) ? 0 : group.Values.Count - Shown(group).Count();

    /// <summary>The filter whose removal brings most products back, for a list that came out empty.</summary>
    public (FacetGroup Group, FacetValue Value)? BestToDrop => Listing.Facets.Groups
        .Where(group => group.Selected.Any())
        .OrderByDescending(group => group.Values.Sum(value => value.Count))
        .Select(group => ((FacetGroup, FacetValue)?)(group, group.Selected.First()))
        .FirstOrDefault();

    private bool IsWhole(FacetGroup group) => Address.Input.All == ListingAddress.KeyOf(group.Kind) || group.Values.Count <= ShownFirst + 2;
}
