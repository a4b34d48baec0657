using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Cooperatives.Orders;

/// <summary>A parcel leaves: by default all that is left, from the lots that expire first.</summary>
public sealed class DispatchModel(
    CooperativeOrderDetails orders, CarriersUsed carriers, DispatchShipment dispatch, CurrentVisitor current, IStringLocalizer<OfficeText> text) : PageModel
{
    [BindProperty]
    public DispatchInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public BoardFilter Filter { get; set; } = new();

    public CooperativeOrderDetails.View Order { get; private set; } = null!;

    public IReadOnlyList<string> Carriers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<CooperativeOrder> part, CancellationToken stop)
    {
        if (!await LoadAsync(cooperative, part, stop))
            return NotFound();
        Input = DispatchInput.Of(Order, Carriers.Count > 0 ? Carriers[0] : null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, Id<CooperativeOrder> part, CancellationToken stop)
    {
        if (!await LoadAsync(cooperative, part, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var request = new DispatchShipment.Request(await current.GetAsync(), cooperative, part, Input.Carrier, Input.TrackingNumber, Input.Packed)
        {
            ParcelsBefore = Input.ParcelsBefore,
        };
        var outcome = await dispatch.RunAsync(request, stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return Page();
        }

        this.Tell(text["Done.Dispatched"]);
        return RedirectToPage("Index", Filter.RouteOf(cooperative));
    }

    private async Task<bool> LoadAsync(Id<Cooperative> cooperative, Id<CooperativeOrder> part, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if (await orders.FindAsync(visitor, cooperative, part, stop) is not { } order)
            return false;
        (Order, Carriers) = (order, await carriers.LoadAsync(visitor, cooperative, stop));
        return true;
    }
}
