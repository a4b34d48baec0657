using Marketplace.Application.Search;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Shop.Categories;

/// <summary>A shelf of the shop, or all of it.</summary>
public sealed class IndexModel(CatalogListing listing, CategoryTree tree, ShopWindow window) : PageModel
{
    /// <summary>None for the whole shop.</summary>
    public CategoryTree.Place? Place { get; private set; }

    public ListingView View { get; private set; } = null!;

    public IActionResult OnGet(string? slug, [FromQuery] ListingInput input)
    {
        var language = CurrentLanguage.Value;
        if (slug is not null && (Place = tree.Find(language, slug)) is null && !window.Facts.NeedsRebuild)
            return NotFound();
        var shown = listing.Load(new(language, Place?.Shelf.Code, null, input.Filters, input.Order, input.Page));
        View = new(shown, new(Request.PathBase + Request.Path, null, input))
        {
            Unfiltered = input.IsEmpty ? shown.Total : tree.CountIn(Place?.Shelf.Code),
            State = ModelState,
        };
        return Page();
    }
}
