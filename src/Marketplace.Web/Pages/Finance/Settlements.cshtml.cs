using Marketplace.Application.Settlements;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Settlements;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Finance;

/// <summary>Closes a month with the cooperatives and prepares what is due.</summary>
public sealed class SettlementsModel(
    SettlementBoard board, CloseMonth closeMonth, CloseSettlement close, PreparePayout prepare, CurrentVisitor current,
    IStringLocalizer<MoneyText> text, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public YearMonth? Month { get; set; }

    public YearMonth Shown { get; private set; }

    public IReadOnlyList<SettlementBoard.Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Shown = Month ?? YearMonth.Of(clock.Today()).Previous;
        Rows = await board.LoadAsync(Shown, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostCloseMonthAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid || Month is not { } month)
            return await OnGetAsync(stop);
        var outcome = await closeMonth.RunAsync(new(await current.GetAsync(), month), stop);
        return outcome.IsRefused ? await SayAsync(outcome.Refusal, stop) : Done(text.Counted("Settlement.Queued", outcome.Value));
    }

    public async Task<IActionResult> OnPostCloseAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        if (!ModelState.IsValid || Month is not { } month)
            return await OnGetAsync(stop);
        var outcome = await close.RunAsync(new(await current.GetAsync(), cooperative, month), stop);
        return outcome.IsRefused ? await SayAsync(outcome.Refusal, stop) : Done(text["Settlement.Closed"]);
    }

    public async Task<IActionResult> OnPostPrepareAsync(Id<Settlement> settlement, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        var outcome = await prepare.RunAsync(new(await current.GetAsync(), settlement), stop);
        return outcome.IsRefused ? await SayAsync(outcome.Refusal, stop) : Done(text["Payout.Prepared"]);
    }

    private RedirectToPageResult Done(string sentence)
    {
        this.Tell(sentence);
        return RedirectToPage(new { month = Month });
    }

    private Task<IActionResult> SayAsync(Refusal refusal, CancellationToken stop)
    {
        this.Say(refusal);
        return OnGetAsync(stop);
    }
}
