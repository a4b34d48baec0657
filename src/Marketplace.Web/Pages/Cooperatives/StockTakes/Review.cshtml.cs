using Marketplace.Application.Orders;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Cooperatives.StockTakes;

/// <summary>What was counted against the book, lot by lot, and deciding it.</summary>
public sealed class ReviewModel(
    StockTakeSheet sheets, ApproveCount approve, EndStockTake end, CurrentVisitor current, IStringLocalizer<StockText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public StockTakeSheet.View Sheet { get; private set; } = null!;

    public Money Total => Sheet.Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Value);

    public static IEnumerable<StockReason> ReasonsFor(long variance) => variance > 0
        ? [StockReason.Found, StockReason.UnitMistake]
        : Enum.GetValues<StockReason>().Where(reason => reason is not StockReason.Found);

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<StockTake> take, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if (!visitor.Manages(cooperative) || await sheets.FindAsync(visitor, cooperative, take, stop) is not { } sheet)
            return NotFound();
        Sheet = sheet;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, Id<StockTake> take, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, take, stop);
        var approved = await approve.RunAsync(new(await current.GetAsync(), cooperative, take, Input.Line, Input.Reason), stop);
        return await AnswerAsync(approved, "Take.Accepted", cooperative, take, stop);
    }

    public async Task<IActionResult> OnPostCloseAsync(Id<Cooperative> cooperative, Id<StockTake> take, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, take, stop);
        var closed = await end.RunAsync(new(await current.GetAsync(), cooperative, take, IsRejected: false), stop);
        return await AnswerAsync(closed, "Take.Closed", cooperative, take, stop);
    }

    public async Task<IActionResult> OnPostRejectAsync(Id<Cooperative> cooperative, Id<StockTake> take, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, take, stop);
        var rejected = await end.RunAsync(new(await current.GetAsync(), cooperative, take, IsRejected: true), stop);
        return await AnswerAsync(rejected, "Take.WasRejected", cooperative, take, stop);
    }

    private async Task<IActionResult> AnswerAsync(
        Outcome outcome, string done, Id<Cooperative> cooperative, Id<StockTake> take, CancellationToken stop)
    {
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await OnGetAsync(cooperative, take, stop);
        }

        this.Tell(text[done]);
        return RedirectToPage(new { cooperative, take });
    }

    public sealed record InputModel
    {
        public Id<StockTakeLine> Line { get; init; }

        public StockReason? Reason { get; init; }
    }
}
