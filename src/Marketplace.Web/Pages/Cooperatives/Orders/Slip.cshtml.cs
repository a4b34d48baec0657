using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Marketplace.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Cooperatives.Orders;

/// <summary>The packing slip of one parcel, sent or still to be sent, in the language of its address.</summary>
public sealed class SlipModel(PackingSlip slips, CurrentVisitor current) : PageModel
{
    public PackingSlip.View Slip { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<CooperativeOrder> part, Id<Shipment>? shipment, CancellationToken stop)
    {
        if (await slips.FindAsync(await current.GetAsync(), cooperative, part, shipment, stop) is not { } slip)
            return NotFound();
        Slip = slip;
        return Page();
    }
}
