using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Payments;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Finance;

/// <summary>Orders that wait for their bank transfer; finance says when one has arrived.</summary>
public sealed class TransfersModel(PendingTransfers pending, RecordTransfer record, CurrentVisitor current, IStringLocalizer<MoneyText> text) : PageModel
{
    [BindProperty(SupportsGet = true), StringLength(20), Code]
    public string? Number { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<PendingTransfers.Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Rows = await pending.LoadAsync(await current.GetAsync(), Number, null, null, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        var outcome = await record.RunAsync(new(await current.GetAsync(), Input.Order, Input.Amount!.Value, Input.BankReference), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await OnGetAsync(stop);
        }

        this.Tell(text["Transfer.Recorded"]);
        return RedirectToPage();
    }

    public sealed record InputModel
    {
        public Id<Order> Order { get; init; }

        [Required]
        public Money? Amount { get; init; }

        [StringLength(60), Code]
        public string? BankReference { get; init; }
    }
}
