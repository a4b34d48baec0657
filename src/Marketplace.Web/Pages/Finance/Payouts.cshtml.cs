using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Settlements;
using Marketplace.Domain.Common;
using Marketplace.Domain.Settlements;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Finance;

/// <summary>Payouts that wait for a second person, and the latest that were made.</summary>
public sealed class PayoutsModel(PayoutList list, ConfirmPayout confirm, CurrentVisitor current, IStringLocalizer<MoneyText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public PayoutList.Lists Lists { get; private set; } = null!;

    public Id<Account>? Me { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Lists = await list.LoadAsync(stop);
        Me = (await current.GetAsync()).Account;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        var outcome = await confirm.RunAsync(new(await current.GetAsync(), Input.Payout, Input.BankReference ?? ""), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await OnGetAsync(stop);
        }

        this.Tell(text["Payout.Confirmed"]);
        return RedirectToPage();
    }

    public sealed record InputModel
    {
        public Id<Payout> Payout { get; init; }

        [StringLength(60), Code]
        public string? BankReference { get; init; }
    }
}
