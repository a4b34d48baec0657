using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Marketplace.Domain.Programme;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Programme.Goals;

/// <summary>Says how far a goal has come.</summary>
public sealed class AdvanceModel(AdvanceGoal advance, CurrentVisitor current, IStringLocalizer<ProgrammeText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public void OnGet(string? title, int? reached) => (Name, Input) = (title ?? "", new() { Reached = reached ?? 0 });

    public async Task<IActionResult> OnPostAsync(Id<CoachingGoal> goal, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Page();
        var outcome = await advance.RunAsync(new(await current.GetAsync(), goal, Input.Reached, Input.Note ?? ""), stop);
        if (outcome.Refusal == Refusal.NotFound)
            return NotFound();
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return Page();
        }

        this.Tell(text["Goals.Advanced"]);
        return RedirectToPage("/Programme/Coach/Index");
    }

    public sealed record InputModel
    {
        [BindRequired]
        public int Reached { get; init; }

        [StringLength(200)]
        public string? Note { get; init; }
    }
}
