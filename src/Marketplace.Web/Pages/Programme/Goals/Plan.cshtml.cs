using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Programme.Goals;

/// <summary>Adds a goal to a plan.</summary>
public sealed class PlanModel(PlanGoal plan, CurrentVisitor current, TimeProvider clock, IStringLocalizer<ProgrammeText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "member")]
    public Id<Member>? Member { get; set; }

    public void OnGet() => Input = new() { DueOn = clock.Today().AddMonths(6) };

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Page();
        var outcome = await plan.RunAsync(new(await current.GetAsync(), cooperative, Member, Input.Title!, Input.Target, Input.DueOn), stop);
        if (outcome.Refusal == Refusal.NotFound)
            return NotFound();
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return Page();
        }

        this.Tell(text["Goals.Planned"]);
        return Member is { } member
            ? RedirectToPage("/Programme/Members/Details", new { member })
            : RedirectToPage("/Programme/Cooperatives/Details", new { cooperative });
    }

    public sealed record InputModel
    {
        [Required, StringLength(200)]
        public string? Title { get; init; }

        [BindRequired]
        public int Target { get; init; } = 1;

        public DateOnly DueOn { get; init; }
    }
}
