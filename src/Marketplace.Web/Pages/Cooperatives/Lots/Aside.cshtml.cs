using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Catalog;
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

/// <summary>Sets a lot aside, or puts it back on sale.</summary>
public sealed class AsideModel(LotDetails lots, QuarantineLot quarantine, CurrentVisitor current, IStringLocalizer<StockText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public LotDetails.Details Lot { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<Lot> lot, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if (!visitor.Manages(cooperative) || await lots.FindAsync(visitor, cooperative, lot, stop) is not { } found)
            return NotFound();
        Lot = found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, Id<Lot> lot, CancellationToken stop)
    {
        if (await OnGetAsync(cooperative, lot, stop) is not PageResult shown)
            return NotFound();
        if (!ModelState.IsValid)
            return shown;
        var isAside = Lot.QuarantinedAt is null;
        var outcome = await quarantine.RunAsync(new(await current.GetAsync(), cooperative, lot, isAside, Input.Reason), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return shown;
        }

        this.Tell(text[isAside ? "Aside.Done" : "Aside.DoneBack"]);
        return RedirectToPage("Details", new { cooperative, lot });
    }

    public sealed record InputModel
    {
        [Required, StringLength(300)]
        public string? Reason { get; init; }
    }
}
