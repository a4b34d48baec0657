using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Marketplace.Domain.Programme;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Programme.Sessions;

/// <summary>One version of a session, and the way to the others.</summary>
public sealed class DetailsModel(SessionRecord sessions, CompleteAction complete, CurrentVisitor current, IStringLocalizer<ProgrammeText> text, TimeProvider clock) : PageModel
{
    public SessionRecord.View Record { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public bool MayCorrect => Record is { IsLatest: true, Notes: not null } && Today <= Record.Facts.HeldOn.AddDays(CoachingSession.DaysToCorrect);

    public async Task<IActionResult> OnGetAsync(Id<CoachingSession> session, CancellationToken stop)
    {
        if (await sessions.FindAsync(await current.GetAsync(), session, stop) is not { } record)
            return NotFound();
        Record = record;
        return Page();
    }

    public async Task<IActionResult> OnPostDoneAsync(Id<CoachingSession> session, Id<AgreedAction> action, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return NotFound();
        var outcome = await complete.RunAsync(new(await current.GetAsync(), action), stop);
        if (!outcome.IsRefused)
        {
            this.Tell(text["Action.DoneSaid"]);
            return RedirectToPage(new { session });
        }

        this.Say(outcome.Refusal);
        return await OnGetAsync(session, stop);
    }
}
