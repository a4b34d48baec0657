using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Application.Orders;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Shop.Products;

/// <summary>A product: what it is, where it comes from, where its price goes.</summary>
public sealed class DetailsModel(
    ProductPages pages, WithdrawnProduct withdrawn, ProductCards cards, PriceSplit split, SameParcel parcel, Outage outage, CartCookie cookie) : PageModel
{
    private const int ParcelMax = 4;

    /// <summary>All that is known while the database is away; nothing else is set then.</summary>
    public ProductCard? Sketch { get; private set; }

    public ProductDetails.Details Product { get; private set; } = null!;

    public string CoverHash { get; private set; } = "";

    public ProductVoices.View Voices { get; private set; } = ProductVoices.View.None;

    public PriceSplit.View Split { get; private set; } = null!;

    public IReadOnlyList<ProductCard> SameParcel { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, string? slug)
    {
        var language = CurrentLanguage.Value;
        var found = await outage.AskAsync(() => pages.FindAsync(new Id<Product>(id)), null);
        if (outage.IsOn && found is null)
        {
            Sketch = cards.Load(language, [id]) is [var card] ? card : null;
            return Sketch is null ? NotFound() : Page();
        }

        if (found is not { } page)
            return await AbsentAsync(new(id));
        if (!string.Equals(slug ?? "", page.Product.Slug.In(language), StringComparison.Ordinal))
            return RedirectPermanent(Request.PathBase + ShopLinks.ProductIn(id, page.Product.Slug)(language) + Request.QueryString);
        var maker = page.Product.Cooperative;
        (Product, CoverHash, Voices) = (page.Product, page.CoverHash, page.Voices);
        Split = await outage.AskAsync(
            () => split.LoadAsync(new(maker.Id, Product.Offer.Price, maker.MembersShare, maker.ShareBasis, cookie.City)),
            PriceSplit.View.Unknown(Product.Offer.Price));
        SameParcel = parcel.Load(language, maker.Slug, id, ParcelMax);
        return Page();
    }

    /// <summary>What was on sale once is gone for good, and search engines forget it; what never was is an address mistyped.</summary>
    private async Task<IActionResult> AbsentAsync(Id<Product> id)
    {
        if (await withdrawn.FindNameAsync(id, HttpContext.RequestAborted) is not { } name)
            return NotFound();
        GonePlace.Tell(HttpContext, name.In(CurrentLanguage.Value));
        return StatusCode(StatusCodes.Status410Gone);
    }
}
