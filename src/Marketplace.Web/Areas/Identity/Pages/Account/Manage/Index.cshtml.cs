using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Access;
using Marketplace.Domain.Common;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Areas.Identity.Pages.Account.Manage;

public sealed class IndexModel(CurrentVisitor current, AccountProfile profile, ReviseProfile revise, IStringLocalizer<AccountText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if (await profile.FindAsync(visitor.Account!.Value, stop) is not { } known)
            return NotFound();
        Input = new() { DisplayName = known.DisplayName, Language = known.Language, Phone = known.Phone.IsEmpty ? null : known.Phone };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Page();
        var visitor = await current.GetAsync();
        var outcome = await revise.RunAsync(
            new(visitor.Account!.Value, Input.DisplayName, Input.Language, Input.Phone ?? default), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return Page();
        }

        this.Tell(text["Profile.Saved"]);
        return RedirectToPage();
    }

    public sealed class InputModel
    {
        [Required, StringLength(120)]
        public string DisplayName { get; set; } = "";

        public Language Language { get; set; }

        public PhoneNumber? Phone { get; set; }
    }
}
