using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Access;
using Marketplace.Domain.Common;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Areas.Identity.Pages.Account.Manage;

public sealed class DeletePersonalDataModel(UserManager<AppUser> users, SignInManager<AppUser> signIns, EraseAccount erase) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Page();
        if (await users.GetUserAsync(User) is not { } user)
            return NotFound();
        var isOwner = await signIns.CheckPasswordSignInAsync(user, Input.Password, lockoutOnFailure: true);
        var outcome = isOwner.Succeeded
            ? await erase.RunAsync(new(user.AccountId), stop)
            : new Refusal("Password.Wrong").On(nameof(Input.Password));
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return Page();
        }

        await signIns.SignOutAsync();
        return Redirect("~/");
    }

    public sealed class InputModel
    {
        [Required, DataType(DataType.Password)]
        public string Password { get; set; } = "";
    }
}
