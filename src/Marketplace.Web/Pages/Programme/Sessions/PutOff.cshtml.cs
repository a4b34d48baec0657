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

/// <summary>Moves an appointment to another day.</summary>
public sealed class PutOffModel(PutOffSession putOff, CurrentVisitor current, TimeProvider clock, IStringLocalizer<ProgrammeText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet(DateOnly? on, TimeOnly? at) => Input = new() { On = on ?? clock.Today(), At = at ?? new(9, 30) };

    public async Task<IActionResult> OnPostAsync(Id<PlannedSession> planned, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Page();
        var outcome = await putOff.RunAsync(new(await current.GetAsync(), planned, Input.On, Input.At), stop);
        if (outcome.Refusal == Refusal.NotFound)
            return NotFound();
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return Page();
        }

        this.Tell(text["Session.WasPutOff"]);
        return RedirectToPage("/Programme/Coach/Index");
    }

    public sealed record InputModel
    {
        public DateOnly On { get; init; }

        public TimeOnly At { get; init; }
    }
}
