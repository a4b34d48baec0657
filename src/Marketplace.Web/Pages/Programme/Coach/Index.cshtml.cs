using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Marketplace.Domain.Programme;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Programme.Coach;

/// <summary>A coach's day.</summary>
public sealed class IndexModel(CoachDay day, CompleteAction complete, CurrentVisitor current, IStringLocalizer<ProgrammeText> text) : PageModel
{
    public CoachDay.View Day { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => Day = await day.LoadAsync(await current.GetAsync(), stop);

    public async Task<IActionResult> OnPostDoneAsync(Id<AgreedAction> action, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return NotFound();
        var outcome = await complete.RunAsync(new(await current.GetAsync(), action), stop);
        if (!outcome.IsRefused)
        {
            this.Tell(text["Action.DoneSaid"]);
            return RedirectToPage();
        }

        this.Say(outcome.Refusal);
        await OnGetAsync(stop);
        return Page();
    }
}
