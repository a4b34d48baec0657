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

namespace Marketplace.Web.Pages.Cooperatives.Distributions.Payments;

/// <summary>What each member is owed, a payment to record, and what members said of payments.</summary>
public sealed class IndexModel(
    MemberAccounts accounts, PayMember pay, AcknowledgePayment acknowledge, CurrentVisitor current, IStringLocalizer<MoneyText> text,
    TimeProvider clock) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public MemberAccounts.Sheet Sheet { get; private set; } = null!;

    public async Task OnGetAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        Sheet = await accounts.LoadAsync(cooperative, stop);
        Input = new() { Operation = Guid.NewGuid().ToString("n"), PaidOn = clock.Today() };
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        Sheet = await accounts.LoadAsync(cooperative, stop);
        if (!ModelState.IsValid)
            return Page();
        var facts = new MemberPaymentFacts(Input.Operation, Input.Amount!.Value, Input.PaidOn, Input.Method);
        var outcome = await pay.RunAsync(new(await current.GetAsync(), cooperative, Input.Member, facts), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return Page();
        }

        this.Tell(text["Payment.Recorded"]);
        return RedirectToPage(new { cooperative });
    }

    public async Task<IActionResult> OnPostAcknowledgeAsync(
        Id<Cooperative> cooperative, Id<MemberPayment> payment, AcknowledgementState how, CancellationToken stop)
    {
        // The form of the other handler is not posted here.
        ModelState.Remove("Input.Amount");
        ModelState.Remove("Input.Operation");
        Sheet = await accounts.LoadAsync(cooperative, stop);
        if (!ModelState.IsValid)
            return Page();
        var outcome = await acknowledge.RunAsync(new(await current.GetAsync(), payment, how), stop);
        if (!outcome.IsRefused)
        {
            this.Tell(text["Payment.Acknowledged"]);
            return RedirectToPage(new { cooperative });
        }

        this.Say(outcome.Refusal);
        return Page();
    }

    public sealed record InputModel
    {
        /// <summary>The form's own number: sent twice, it pays once.</summary>
        [Required, StringLength(40)]
        public string Operation { get; init; } = "";

        public Id<Member> Member { get; init; }

        [Required]
        public Money? Amount { get; init; }

        public DateOnly PaidOn { get; init; }

        [BindRequired]
        public MemberPaymentMethod Method { get; init; }
    }
}
