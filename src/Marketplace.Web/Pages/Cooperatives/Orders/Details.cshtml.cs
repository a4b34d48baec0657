using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Cooperatives.Orders;

/// <summary>One order of the cooperative: what to send to whom, and what happened so far.</summary>
public sealed class DetailsModel(
    CooperativeOrderDetails orders, AcceptOrder accept, PrepareOrder prepare, CurrentVisitor current, IStringLocalizer<OfficeText> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public BoardFilter Filter { get; set; } = new();

    /// <summary>"board" where the order was opened from it: what is done here then returns there.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    public CooperativeOrderDetails.View Order { get; private set; } = null!;

    public Id<Cooperative> Cooperative { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<CooperativeOrder> part, CancellationToken stop)
    {
        if (await orders.FindAsync(await current.GetAsync(), cooperative, part, stop) is not { } order)
            return NotFound();
        (Cooperative, Order) = (cooperative, order);
        return Page();
    }

    public async Task<IActionResult> OnPostAcceptAsync(Id<Cooperative> cooperative, Id<CooperativeOrder> part, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, part, stop);
        var outcome = await accept.RunAsync(new(await current.GetAsync(), cooperative, part), stop);
        return await AnswerAsync(outcome, "Done.Accepted", cooperative, part, stop);
    }

    public async Task<IActionResult> OnPostPrepareAsync(Id<Cooperative> cooperative, Id<CooperativeOrder> part, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, part, stop);
        var outcome = await prepare.RunAsync(new(await current.GetAsync(), cooperative, part), stop);
        return await AnswerAsync(outcome, "Done.Prepared", cooperative, part, stop);
    }

    private async Task<IActionResult> AnswerAsync(
        Outcome outcome, string done, Id<Cooperative> cooperative, Id<CooperativeOrder> part, CancellationToken stop)
    {
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await OnGetAsync(cooperative, part, stop);
        }

        this.Tell(text[done]);
        return From == "board"
            ? RedirectToPage("Index", Filter.RouteOf(cooperative))
            : RedirectToPage("Details", new { cooperative, part });
    }
}
