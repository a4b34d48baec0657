using Marketplace.Application.Catalog;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Cooperatives.Prices;

/// <summary>What a product cost before, since when, and who changed it.</summary>
public sealed class IndexModel(PriceHistory prices, CurrentVisitor current) : PageModel
{
    public PriceHistory.View History { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<Product> product, CancellationToken stop)
    {
        if (await prices.FindAsync(await current.GetAsync(), cooperative, product, stop) is not { } found)
            return NotFound();
        History = found;
        return Page();
    }
}
