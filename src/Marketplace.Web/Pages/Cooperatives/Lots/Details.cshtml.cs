using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Catalog;
using Marketplace.Application.Orders;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Cooperatives.Lots;

/// <summary>One lot: who brought it in, who bought it, and counting it anew.</summary>
public sealed class DetailsModel(
    LotDetails lots, LotBuyers buyers, CorrectLot correct, CurrentVisitor current, IStringLocalizer<OfficeText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public LotDetails.Details Lot { get; private set; } = null!;

    /// <summary>Null for helpers, who do not see buyers' phones.</summary>
    public LotBuyers.Page? Buyers { get; private set; }

    public Id<Cooperative> Cooperative { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<Lot> lot, Id<Shipment>? after, CancellationToken stop)
    {
        if (!await LoadAsync(cooperative, lot, after, stop))
            return NotFound();
        Input = new() { Operation = Guid.NewGuid().ToString("n") };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, Id<Lot> lot, CancellationToken stop)
    {
        if (!await LoadAsync(cooperative, lot, null, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var outcome = await correct.RunAsync(
            new(
                await current.GetAsync(), cooperative, lot, Input.Operation ?? "", Input.What is Change.Found ? Input.Units!.Value : -Input.Units!.Value,
                Input.What is Change.Lost, Input.Reason ?? ""), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal.Field is "Change" ? outcome.Refusal.On(nameof(Input.Units)) : outcome.Refusal);
            return Page();
        }

        this.Tell(text["Done.LotCorrected"]);
        return RedirectToPage(new { cooperative, lot });
    }

    private async Task<bool> LoadAsync(Id<Cooperative> cooperative, Id<Lot> lot, Id<Shipment>? after, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if (await lots.FindAsync(visitor, cooperative, lot, stop) is not { } found)
            return false;
        (Cooperative, Lot) = (cooperative, found);
        Buyers = await buyers.FindAsync(visitor, cooperative, lot, after, stop);
        return true;
    }

    /// <summary>What counting anew found.</summary>
    public enum Change
    {
        Missing,
        Lost,
        Found,
    }

    public sealed record InputModel
    {
        /// <summary>The form's own number: sent twice, it corrects once.</summary>
        [Code, Required, StringLength(40)]
        public string? Operation { get; init; }

        [Required]
        public Change? What { get; init; }

        [Required, Range(1, 1_000_000)]
        public int? Units { get; init; }

        [StringLength(200)]
        public string? Reason { get; init; }
    }
}
