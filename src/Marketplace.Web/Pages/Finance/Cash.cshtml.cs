using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Finance;

/// <summary>Cash that was taken at doors and not handed over; what a carrier's list brings is ticked and booked at once.</summary>
public sealed class CashModel(CashToRemit cash, RemitCash remit, CurrentVisitor current, IStringLocalizer<MoneyText> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public CashHolder? Holder { get; set; }

    /// <summary>The last row of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public Id<CashCollection>? After { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<CashToRemit.Row> Rows { get; private set; } = [];

    public bool IsFull => Rows.Count == CashToRemit.PageSize;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Rows = await cash.LoadAsync(await current.GetAsync(), Holder, After, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        var outcome = await remit.RunAsync(new(await current.GetAsync(), [.. Input.Collections], Input.Reference), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await OnGetAsync(stop);
        }

        this.Tell(text["Cash.Remitted", Written.Amount(outcome.Value.Remitted)]);
        return RedirectToPage(new { Holder });
    }

    public sealed record InputModel
    {
        public IList<Id<CashCollection>> Collections { get; init; } = [];

        [StringLength(60), Code]
        public string? Reference { get; init; }
    }
}
