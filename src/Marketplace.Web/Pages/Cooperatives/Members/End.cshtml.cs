using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Cooperatives;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Cooperatives.Members;

/// <summary>Ends a membership on a day, with a reason.</summary>
public sealed class EndModel(
    MemberRoll roll, EndMembership end, CurrentVisitor current, TimeProvider clock, IStringLocalizer<OfficeText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public MemberRoll.Row Member { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<Membership> membership, CancellationToken stop)
    {
        if (!await LoadAsync(cooperative, membership, stop))
            return NotFound();
        Input = new() { Until = clock.Today() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, Id<Membership> membership, CancellationToken stop)
    {
        if (!await LoadAsync(cooperative, membership, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var outcome = await end.RunAsync(new(await current.GetAsync(), cooperative, membership, Input.Until!.Value, Input.Reason!), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return Page();
        }

        this.Tell(text["Done.MembershipEnded"]);
        return RedirectToPage("Details", new { cooperative, membership });
    }

    private async Task<bool> LoadAsync(Id<Cooperative> cooperative, Id<Membership> membership, CancellationToken stop)
    {
        if (await roll.FindAsync(await current.GetAsync(), cooperative, membership, stop) is not { } found)
            return false;
        Member = found;
        return true;
    }

    public sealed record InputModel
    {
        /// <summary>The first day that does not count any more.</summary>
        [Required]
        public DateOnly? Until { get; init; }

        [Required, StringLength(200)]
        public string? Reason { get; init; }
    }
}
