using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Cooperatives;
using Marketplace.Application.Search;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Shop.Cooperatives;

/// <summary>All cooperatives that sell, by region and by chain.</summary>
public sealed class IndexModel(CooperativeDirectory directory, ShopWindow window) : PageModel
{
    [BindProperty(SupportsGet = true), StringLength(40)]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true), StringLength(40)]
    public string? Chain { get; set; }

    /// <summary>Where the page before ended.</summary>
    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    public CooperativeDirectory.Page Found { get; private set; } = null!;

    public IReadOnlyList<WindowName> Regions { get; private set; } = [];

    public IReadOnlyList<WindowName> Chains { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Found = await directory.LoadAsync(
            new(Region, Chain, After: After is { } last ? new Id<Cooperative>(last) : null), stop);
        Regions = [.. window.UsedNames(FacetKind.Region)];
        Chains = [.. window.UsedNames(FacetKind.Chain)];
    }

    /// <summary>The directory narrowed to one region or chain, or widened again.</summary>
    public string AddressOf(string? region, string? chain) => new ListingLink(Request.PathBase + Request.Path)
        .With("region", region).With("chain", chain).ToString();

    public string Name(WindowName name) => name.Name.In(CurrentLanguage.Value);
}
