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

/// <summary>The cooperative cannot serve the order; it says why.</summary>
public sealed class DeclineModel(
    CooperativeOrderDetails orders, DeclineOrder decline, CurrentVisitor current, IStringLocalizer<OfficeText> text) : PageModel
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public BoardFilter Filter { get; set; } = new();

    public CooperativeOrderDetails.View Order { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<CooperativeOrder> part, CancellationToken stop)
    {
        if (await orders.FindAsync(await current.GetAsync(), cooperative, part, stop) is not { } order)
            return NotFound();
        Order = order;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, Id<CooperativeOrder> part, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, part, stop);
        var outcome = await decline.RunAsync(new(await current.GetAsync(), cooperative, part, Input.Reason), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await OnGetAsync(cooperative, part, stop);
        }

        this.Tell(text["Done.Declined"]);
        return RedirectToPage("Index", Filter.RouteOf(cooperative));
    }
}
