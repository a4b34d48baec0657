using Marketplace.Application.Catalog;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Cooperatives.Lots;

/// <summary>What is in store, lot by lot, newest first.</summary>
public sealed class IndexModel(LotsOfCooperative lots, CurrentVisitor current) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "product")]
    public Id<Product>? Product { get; set; }

    /// <summary>Also those of which nothing is left.</summary>
    [BindProperty(SupportsGet = true, Name = "empty")]
    public bool WithEmpty { get; set; }

    public LotsOfCooperative.Page Shown { get; private set; } = null!;

    public Id<Cooperative> Cooperative { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<Lot>? before, CancellationToken stop)
    {
        if (await lots.FindAsync(new(await current.GetAsync(), cooperative, Product, OnlyLeft: !WithEmpty, before), stop) is not { } shown)
            return NotFound();
        (Cooperative, Shown) = (cooperative, shown);
        return Page();
    }
}
