using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Cooperatives.Orders;

/// <summary>All slips of the next pick-up, one sheet each.</summary>
public sealed class SlipsModel(PackingSlip slips, CurrentVisitor current) : PageModel
{
    public IReadOnlyList<PackingSlip.View> Slips { get; private set; } = [];

    public async Task OnGetAsync(Id<Cooperative> cooperative, CancellationToken stop) =>
        Slips = await slips.LoadAsync(await current.GetAsync(), cooperative, stop);
}
