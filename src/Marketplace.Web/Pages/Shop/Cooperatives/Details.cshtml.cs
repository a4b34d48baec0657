using Marketplace.Application.Cooperatives;
using Marketplace.Application.Search;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Shop.Cooperatives;

/// <summary>A cooperative: who they are, how they share, what they sell.</summary>
public sealed class DetailsModel(CooperativePage page, CatalogListing listing) : PageModel
{
    private const int CardsMax = 8;

    public CooperativePage.Details Cooperative { get; private set; } = null!;

    public int Products { get; private set; }

    public IReadOnlyList<ProductCard> Cards { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        if (await page.FindAsync(slug, stop) is not { } found)
            return NotFound();
        Cooperative = found;
        var shelf = listing.Load(new(CurrentLanguage.Value, Cooperative: found.Slug));
        (Products, Cards) = (shelf.Total, [.. shelf.Cards.Take(CardsMax)]);
        return Page();
    }
}
