using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Search;
using Marketplace.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Web.Pages.Shop;

/// <summary>How a list is narrowed and sorted: all of it is in the address, so that back, forward and sharing keep it.</summary>
public sealed class ListingInput
{
    /// <summary>Values of one kind that are looked at; an address with more was not made by our page.</summary>
    private const int ChosenMax = 30;

    public string[] Category { get; set; } = [];

    public string[] Chain { get; set; } = [];

    public string[] Region { get; set; } = [];

    public string[] Cooperative { get; set; } = [];

    public string[] Label { get; set; } = [];

    public Money? From { get; set; }

    public Money? To { get; set; }

    /// <summary>1: only what can be ordered now.</summary>
    [StringLength(4)]
    public string? Stock { get; set; }

    [StringLength(12)]
    public string? Sort { get; set; }

    /// <summary>Kind whose values are all shown.</summary>
    [StringLength(20)]
    public string? All { get; set; }

    [FromQuery(Name = "p")]
    public int Page { get; set; } = 1;

    public ListingFilters Filters => IsEmpty ? ListingFilters.None : new()
    {
        Categories = Few(Category),
        Chains = Few(Chain),
        Regions = Few(Region),
        Cooperatives = Few(Cooperative),
        Labels = Few(Label),
        LeastPrice = From,
        MostPrice = To,
        InStock = IsInStock,
    };

    public bool IsInStock => Stock == "1";

    public bool IsEmpty =>
        Category.Length + Chain.Length + Region.Length + Cooperative.Length + Label.Length == 0 && From is null && To is null && !IsInStock;

    /// <summary>An unknown word sorts as no word does (BAD-04).</summary>
    public ListingSort Order => Sort switch
    {
        "new" => ListingSort.Newest,
        "price" => ListingSort.PriceUp,
        "-price" => ListingSort.PriceDown,
        "name" => ListingSort.Name,
        _ => ListingSort.Relevance,
    };

    private static string[] Few(string[] chosen) => chosen.Length <= ChosenMax ? chosen : chosen[..ChosenMax];
}
