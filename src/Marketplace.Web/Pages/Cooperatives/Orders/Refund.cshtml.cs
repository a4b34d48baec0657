using Marketplace.Application.Orders;
using Marketplace.Application.Payments;
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

/// <summary>Grants money back for delivered units.</summary>
public sealed class RefundModel(
    CooperativeOrderDetails orders, RefundOrder refund, CurrentVisitor current, IStringLocalizer<OfficeText> text) : PageModel
{
    [BindProperty]
    public RefundInput Input { get; set; } = new();

    public CooperativeOrderDetails.View Order { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<CooperativeOrder> part, CancellationToken stop)
    {
        if (!await LoadAsync(cooperative, part, stop))
            return NotFound();
        Input = RefundInput.Of(Order);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, Id<CooperativeOrder> part, CancellationToken stop)
    {
        if (!await LoadAsync(cooperative, part, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var outcome = await refund.RunAsync(
            new(await current.GetAsync(), cooperative, part, Input.Operation ?? "", Input.Items, Input.WithDelivery, Input.Reason!.Value, Input.Note), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return Page();
        }

        this.Tell(text["Done.Refunded", Written.Amount(outcome.Value.Amount)]);
        return RedirectToPage("Details", new { cooperative, part });
    }

    /// <summary>A refund is for those who see the money of an order; for others there is no such page.</summary>
    private async Task<bool> LoadAsync(Id<Cooperative> cooperative, Id<CooperativeOrder> part, CancellationToken stop)
    {
        if (await orders.FindAsync(await current.GetAsync(), cooperative, part, stop) is not { SeesMoney: true } order)
            return false;
        Order = order;
        return true;
    }
}
