using Marketplace.Application.Catalog;
using Marketplace.Application.Orders;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Cooperatives.Lots;

/// <summary>Everybody a lot was sent to, on one sheet to print and call from.</summary>
public sealed class BuyersModel(LotDetails lots, LotBuyers buyers, CurrentVisitor current) : PageModel
{
    public LotDetails.Details Lot { get; private set; } = null!;

    public IReadOnlyList<LotBuyers.Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<Lot> lot, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if (await lots.FindAsync(visitor, cooperative, lot, stop) is not { } found
            || await buyers.FindAllAsync(visitor, cooperative, lot, stop) is not { } rows)
        {
            return NotFound();
        }

        (Lot, Rows) = (found, rows);
        return Page();
    }
}
