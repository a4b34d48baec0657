using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Distributions;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Cooperatives.Distributions;

/// <summary>Declares what was sold outside the marketplace in a month.</summary>
public sealed class OffPlatformModel(
    CostSheet sheet, DeclareOffPlatformSales declare, CurrentVisitor current, IStringLocalizer<MoneyText> text, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public YearMonth? Month { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CostSheet.Sheet Sheet { get; private set; } = null!;

    public async Task OnGetAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        Sheet = await sheet.LoadAsync(cooperative, ShownMonth.Of(Month, clock), stop);
        Input = new() { NetSales = Sheet.OffPlatform?.NetSales, Evidence = Sheet.OffPlatform?.Evidence ?? DeclarationEvidence.CashBook };
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        Sheet = await sheet.LoadAsync(cooperative, ShownMonth.Of(Month, clock), stop);
        if (!ModelState.IsValid)
            return Page();
        var outcome = await declare.RunAsync(
            new(await current.GetAsync(), cooperative, Sheet.Month, Input.NetSales!.Value, Input.Evidence), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return Page();
        }

        this.Tell(text["OffPlatform.Declared"]);
        return RedirectToPage(new { cooperative, month = Sheet.Month });
    }

    public sealed record InputModel
    {
        /// <summary>Empty is no answer; zero is one.</summary>
        [Required]
        public Money? NetSales { get; init; }

        [BindRequired]
        public DeclarationEvidence Evidence { get; init; }
    }
}
