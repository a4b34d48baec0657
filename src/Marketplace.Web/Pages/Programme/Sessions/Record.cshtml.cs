using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Programme.Sessions;

/// <summary>Writes down a session; sent twice it is one.</summary>
public sealed class RecordModel(SessionRoll rolls, RecordSession record, CurrentVisitor current, IStringLocalizer<ProgrammeText> text) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "cooperative")]
    public Id<Cooperative>? Cooperative { get; set; }

    [BindProperty(SupportsGet = true, Name = "planned")]
    public Id<PlannedSession>? Planned { get; set; }

    [BindProperty]
    public SessionInput Input { get; set; } = new();

    public SessionRoll.View Roll { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Input = Roll.Planned is { } planned
            ? new() { HeldOn = planned.On < Roll.Today ? planned.On : Roll.Today, StartedAt = planned.At, Topic = planned.Topic }
            : new() { HeldOn = Roll.Today };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (!ModelState.IsValid || Roll.Chosen is not { } cooperative)
            return Page();
        var request = new RecordSession.Request(await current.GetAsync(), cooperative, Input.Facts, Input.Lines, Planned);
        var outcome = await record.RunAsync(request, stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return Page();
        }

        this.Tell(text["Session.Recorded"]);
        return RedirectToPage("Details", new { session = outcome.Value });
    }

    private async Task LoadAsync(CancellationToken stop) => Roll = await rolls.LoadAsync(await current.GetAsync(), Cooperative, Planned, stop);
}
