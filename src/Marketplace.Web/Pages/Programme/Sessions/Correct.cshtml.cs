using System.ComponentModel.DataAnnotations;
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

/// <summary>Corrects a session by a new version; where somebody was faster, both texts stand side by side (INV-30).</summary>
public sealed class CorrectModel(
    SessionRecord sessions, SessionRoll rolls, CorrectSession correct, CurrentVisitor current, IStringLocalizer<ProgrammeText> text) : PageModel
{
    [BindProperty]
    public SessionInput Input { get; set; } = new();

    [BindProperty, Required, StringLength(500)]
    public string? Reason { get; set; }

    public SessionRecord.View Before { get; private set; } = null!;

    /// <summary>What stands now, where it is no longer what the form was made from.</summary>
    public SessionRecord.View? Theirs { get; private set; }

    public SessionRoll.View Roll { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<CoachingSession> session, CancellationToken stop)
    {
        if (!await LoadAsync(session, stop))
            return NotFound();
        Input = SessionInput.Of(Before);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<CoachingSession> session, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await LoadAsync(session, stop) ? Page() : NotFound();
        var request = new CorrectSession.Request(await current.GetAsync(), session, Input.Facts, Input.Lines, Reason!);
        var outcome = await correct.RunAsync(request, stop);
        if (!outcome.IsRefused)
        {
            this.Tell(text["Session.Corrected"]);
            return RedirectToPage("Details", new { session = outcome.Value });
        }

        this.Say(outcome.Refusal);
        return await LoadAsync(session, stop) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(Id<CoachingSession> session, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if (await sessions.FindAsync(visitor, session, stop) is not { Notes: not null } record)
            return false;
        Before = record;
        Theirs = record.IsLatest ? null : await sessions.FindAsync(visitor, record.LatestId, stop);
        Roll = await rolls.LoadAsync(visitor, record.Cooperative, null, stop);
        return Roll.Chosen is not null;
    }
}
