using Marketplace.Application.Catalog;
using Marketplace.Application.Orders;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Cooperatives.Lots;

/// <summary>Calls a lot back, and tells how far the messages are. The president's page.</summary>
public sealed class RecallModel(
    LotDetails lots, LotRecalls recalls, RecallLot recall, CurrentVisitor current, IStringLocalizer<StockText> text) : PageModel
{
    [BindProperty]
    public RecallInput Input { get; set; } = new();

    public LotDetails.Details Lot { get; private set; } = null!;

    public LotRecalls.Progress? Progress { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<Lot> lot, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if (!visitor.Presides(cooperative) || await lots.FindAsync(visitor, cooperative, lot, stop) is not { } found)
            return NotFound();
        (Lot, Progress) = (found, await recalls.FindAsync(visitor, cooperative, lot, stop));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, Id<Lot> lot, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, lot, stop);
        var outcome = await recall.RunAsync(new(await current.GetAsync(), cooperative, lot, Input.Reason, Input.IsSure), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await OnGetAsync(cooperative, lot, stop);
        }

        this.Tell(text["Recall.Done"]);
        return RedirectToPage(new { cooperative, lot });
    }
}
