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

/// <summary>A refused parcel is back; what broke is written off.</summary>
public sealed class ReturnedModel(
    CooperativeOrderDetails orders, TakeBackParcel takeBack, CurrentVisitor current, IStringLocalizer<OfficeText> text) : PageModel
{
    [BindProperty]
    public ReturnedInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public BoardFilter Filter { get; set; } = new();

    public CooperativeOrderDetails.View Order { get; private set; } = null!;

    public CooperativeOrderDetails.Parcel Parcel { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<CooperativeOrder> part, Id<Shipment> shipment, CancellationToken stop)
    {
        if (await orders.FindAsync(await current.GetAsync(), cooperative, part, stop) is not { } order
            || order.Parcels.FirstOrDefault(parcel => parcel.Id == shipment) is not { } found)
        {
            return NotFound();
        }

        (Order, Parcel) = (order, found);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, Id<CooperativeOrder> part, Id<Shipment> shipment, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, part, shipment, stop);
        var outcome = await takeBack.RunAsync(new(await current.GetAsync(), cooperative, shipment, Input.Damaged), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await OnGetAsync(cooperative, part, shipment, stop);
        }

        this.Tell(text["Done.Returned", Written.Number(outcome.Value.UnitsBack), Written.Number(outcome.Value.UnitsLost)]);
        return RedirectToPage("Index", Filter.RouteOf(cooperative));
    }
}
