using Marketplace.Application.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Cooperatives;

/// <summary>Announces the days on which a cooperative packs nothing, and ends them.</summary>
public sealed class HolidayModel(HolidayOfCooperative holiday, CurrentVisitor current, TimeProvider clock, IStringLocalizer<OfficeText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Holiday? Announced { get; private set; }

    public bool IsAway => Announced?.Includes(clock.Today()) is true;

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        Announced = await holiday.FindAsync(await current.GetAsync(), cooperative, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAnnounceAsync(Id<Cooperative> cooperative, [FromServices] AnnounceHoliday announce, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, stop);
        if (Input is not { From: { } from, Until: { } until })
            return await AnswerAsync(cooperative, new Refusal("Field.Missing").On(Input.From is null ? "Input.From" : "Input.Until"), "", stop);
        var outcome = await announce.RunAsync(new(await current.GetAsync(), cooperative, from, until), stop);
        return await AnswerAsync(cooperative, outcome, "Holiday.Announced", stop);
    }

    public async Task<IActionResult> OnPostEndAsync(Id<Cooperative> cooperative, [FromServices] EndHoliday end, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, stop);
        return await AnswerAsync(cooperative, await end.RunAsync(new(await current.GetAsync(), cooperative), stop), "Holiday.Ended", stop);
    }

    private async Task<IActionResult> AnswerAsync(Id<Cooperative> cooperative, Outcome outcome, string done, CancellationToken stop)
    {
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await OnGetAsync(cooperative, stop);
        }

        this.Tell(text[done]);
        return RedirectToPage(new { cooperative });
    }

    public sealed record InputModel
    {
        public DateOnly? From { get; init; }

        /// <summary>The day the cooperative is back.</summary>
        public DateOnly? Until { get; init; }
    }
}
