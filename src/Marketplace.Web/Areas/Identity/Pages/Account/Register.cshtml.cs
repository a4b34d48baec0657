using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Access;
using Marketplace.Web.Localisation;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Areas.Identity.Pages.Account;

/// <remarks>Ours and not the library's, which tells everybody whether an address has an account (BAD-45).</remarks>
[AllowAnonymous]
public sealed class RegisterModel(OpenAccount open) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string? ReturnUrl { get; private set; }

    public void OnGet(string? returnUrl) => ReturnUrl = returnUrl;

    public async Task<IActionResult> OnPostAsync(string? returnUrl, CancellationToken stop)
    {
        ReturnUrl = returnUrl;
        if (!ModelState.IsValid)
            return Page();
        if (Input.IsByMachine)
            return RedirectToPage("./RegisterConfirmation");
        var outcome = await open.RunAsync(new(Input.DisplayName, Input.Email, Input.Password, CurrentLanguage.Value), stop);
        if (!outcome.IsRefused)
            return RedirectToPage("./RegisterConfirmation");
        this.Say(outcome.Refusal);
        return Page();
    }

    public sealed class InputModel
    {
        [Required, StringLength(120)]
        public string DisplayName { get; set; } = "";

        [Required, EmailAddress, StringLength(256)]
        public string Email { get; set; } = "";

        [Required, DataType(DataType.Password)]
        public string Password { get; set; } = "";

        /// <summary>Nobody sees this field; programs that fill in everything do (BAD-51).</summary>
        public string? Website { get; set; }

        public bool IsByMachine => !string.IsNullOrEmpty(Website);
    }
}
