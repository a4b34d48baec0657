using Marketplace.Application.Orders;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Pages.Cooperatives.Lots;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Admin.Recalls;

/// <summary>Everybody a lot was sent to, and calling it back for its cooperative.</summary>
public sealed class LotModel(LotRecalls recalls, LotBuyers buyers, RecallLot recall, CurrentVisitor current, IStringLocalizer<StockText> text) : PageModel
{
    [BindProperty]
    public RecallInput Input { get; set; } = new();

    public LotRecalls.Row Lot { get; private set; } = null!;

    public IReadOnlyList<LotBuyers.Row> Buyers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<Lot> lot, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if (await recalls.FindLotAsync(visitor, cooperative, lot, stop) is not { } found)
            return NotFound();
        (Lot, Buyers) = (found, await buyers.FindAllAsync(visitor, cooperative, lot, stop) ?? []);
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
