using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Admin;

/// <summary>Which cooperatives may sell; stops one with a reason, and lets it sell again.</summary>
public sealed class CooperativesModel(CooperativesInShop cooperatives, CurrentVisitor current, IStringLocalizer<AdminText> text) : PageModel
{
    [BindProperty, Required, StringLength(500)]
    public string? Reason { get; set; }

    /// <summary>The one whose form was sent.</summary>
    [BindProperty]
    public Id<Cooperative>? Which { get; set; }

    public IReadOnlyList<CooperativesInShop.Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Rows = await cooperatives.LoadAsync(await current.GetAsync(), stop);
        return Page();
    }

    public async Task<IActionResult> OnPostSuspendAsync([FromServices] SuspendCooperative suspend, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        return await AnswerAsync(await suspend.RunAsync(new(await current.GetAsync(), Which ?? default, Reason), stop), "Coops.Suspended", stop);
    }

    public async Task<IActionResult> OnPostReinstateAsync([FromServices] ReinstateCooperative reinstate, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        return await AnswerAsync(await reinstate.RunAsync(new(await current.GetAsync(), Which ?? default, Reason), stop), "Coops.Reinstated", stop);
    }

    private async Task<IActionResult> AnswerAsync(Outcome outcome, string done, CancellationToken stop)
    {
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await OnGetAsync(stop);
        }

        this.Tell(text[done]);
        return RedirectToPage();
    }
}
