using Marketplace.Application.Jobs;
using Marketplace.Domain.Common;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Admin;

/// <summary>The work after commits: what waits, what was given up, and why.</summary>
public sealed class JobsModel(JobTable jobs, RunJobNow run, GiveUpJob giveUp, CurrentVisitor current, IStringLocalizer<AdminText> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public JobState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Job>? Before { get; set; }

    [BindProperty]
    public Id<Job> Job { get; set; }

    public JobTable.Page Table { get; private set; } = new([], null);

    public static string PillOf(JobState state) => state switch
    {
        JobState.Waiting => "pill warn",
        JobState.Running => "pill info",
        JobState.GivenUp => "pill danger",
        JobState.Done => "pill ok",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Table = await jobs.LoadAsync(await current.GetAsync(), State, Before, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostRunAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        return await AnswerAsync(await run.RunAsync(new(await current.GetAsync(), Job), stop), "Jobs.Started", stop);
    }

    public async Task<IActionResult> OnPostGiveUpAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        return await AnswerAsync(await giveUp.RunAsync(new(await current.GetAsync(), Job), stop), "Jobs.WasGivenUp", stop);
    }

    private async Task<IActionResult> AnswerAsync(Outcome outcome, string done, CancellationToken stop)
    {
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await OnGetAsync(stop);
        }

        this.Tell(text[done]);
        return RedirectToPage(new { State });
    }
}
