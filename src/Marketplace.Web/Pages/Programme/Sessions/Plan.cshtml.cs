using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Programme.Sessions;

/// <summary>Makes an appointment.</summary>
public sealed class PlanModel(SessionRoll rolls, PlanSession plan, CurrentVisitor current, IStringLocalizer<ProgrammeText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public SessionRoll.View Roll { get; private set; } = null!;

    public async Task OnGetAsync(Id<Cooperative>? cooperative, CancellationToken stop)
    {
        await LoadAsync(stop);
        Input = new() { Cooperative = cooperative ?? default, On = Roll.Today.AddDays(7) };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (!ModelState.IsValid)
            return Page();
        var request = new PlanSession.Request(await current.GetAsync(), Input.Cooperative, Input.On, Input.At, Input.Place ?? "", Input.Topic!);
        var outcome = await plan.RunAsync(request, stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return Page();
        }

        this.Tell(text["Session.Planned"]);
        return RedirectToPage("/Programme/Coach/Index");
    }

    private async Task LoadAsync(CancellationToken stop) => Roll = await rolls.LoadAsync(await current.GetAsync(), null, null, stop);

    public sealed record InputModel
    {
        public Id<Cooperative> Cooperative { get; init; }

        public DateOnly On { get; init; }

        public TimeOnly At { get; init; } = new(9, 30);

        [StringLength(200)]
        public string? Place { get; init; }

        [Required, StringLength(200)]
        public string? Topic { get; init; }
    }
}
