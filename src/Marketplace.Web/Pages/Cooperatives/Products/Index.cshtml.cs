using Marketplace.Application.Catalog;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Cooperatives.Products;

/// <summary>The cooperative's products: what is on sale, what is left, what is missing.</summary>
public sealed class IndexModel(ProductsOfCooperative products, CurrentVisitor current) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q"), Code]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "status")]
    public ProductStatus? Status { get; set; }

    public ProductsOfCooperative.Page Shown { get; private set; } = null!;

    public Id<Cooperative> Cooperative { get; private set; }

    /// <summary>Helpers neither make nor change products.</summary>
    public bool Manages { get; private set; }

    public bool IsNarrowed => Words is { Length: > 0 } || Status is not null;

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<Product>? before, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if (await products.FindAsync(new(visitor, cooperative, Words, Status, before), stop) is not { } shown)
            return NotFound();
        (Cooperative, Shown, Manages) = (cooperative, shown, visitor.Manages(cooperative));
        return Page();
    }
}
