using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Distributions;
using Marketplace.Application.Wording;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Cooperatives.Distributions.Contributions;

/// <summary>Corrects a contribution or takes it back, with the reason.</summary>
public sealed class CorrectModel(
    ContributionList list, CorrectContribution correct, CurrentVisitor current, IStringLocalizer<MoneyText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ContributionList.Row Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<Contribution> contribution, CancellationToken stop)
    {
        if (await list.FindAsync(cooperative, contribution, stop) is not { } row)
            return NotFound();
        Row = row;
        Input = new() { Quantity = TypedForm.Of(row.Kind, row.Quantity, CurrentLanguage.Value), Rate = row.Rate, Channel = row.Channel };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, Id<Contribution> contribution, CancellationToken stop)
    {
        if (await list.FindAsync(cooperative, contribution, stop) is not { } row)
            return NotFound();
        Row = row;
        if (!ModelState.IsValid)
            return Page();
        var quantity = Input.Read(row.Kind);
        var outcome = quantity.IsRefused
            ? quantity.Refusal
            : await correct.RunAsync(new(
                await current.GetAsync(), cooperative, contribution, quantity.Value, Input.Rate!.Value, Input.Channel, Input.Reason ?? ""), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return Page();
        }

        this.Tell(text["Contribution.Corrected"]);
        return RedirectToPage("Index", new { cooperative, month = row.Month });
    }

    public sealed record InputModel
    {
        [StringLength(40)]
        public string? Quantity { get; init; }

        [Required]
        public Money? Rate { get; init; }

        public ChannelTag Channel { get; init; }

        /// <summary>The line should never have been written.</summary>
        public bool TakeBack { get; init; }

        [StringLength(200)]
        public string? Reason { get; init; }

        public Outcome<long?> Read(ContributionKind kind)
        {
            if (TakeBack)
                return (long?)null;
            var quantity = TypedContribution.Read(kind, Quantity);
            return quantity.IsRefused ? quantity.Refusal.On(nameof(Quantity)) : (long?)quantity.Value;
        }
    }
}
