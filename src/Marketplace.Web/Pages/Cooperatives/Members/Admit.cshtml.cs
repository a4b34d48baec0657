using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Cooperatives;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Cooperatives.Members;

/// <summary>Admits a person: someone new, or someone known by a member code.</summary>
public sealed class AdmitModel(AdmitMember admit, CurrentVisitor current, TimeProvider clock, IStringLocalizer<OfficeText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet() => Input = new() { Operation = Guid.NewGuid().ToString("n"), From = clock.Today() };

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Page();
        var request = new AdmitMember.Request(
            await current.GetAsync(), cooperative, Input.KnownCode ?? "", Input.IsKnown ? null : Input.ToPerson(), Input.From!.Value, Input.Role)
        {
            Operation = Input.Operation ?? "",
        };
        var outcome = await admit.RunAsync(request, stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return Page();
        }

        this.Tell(text["Done.Admitted", Written.Code(outcome.Value.Code)]);
        return RedirectToPage("Details", new { cooperative, membership = outcome.Value.Membership });
    }

    public sealed record InputModel : PersonInput
    {
        /// <summary>The form's own number: sent twice, it admits once.</summary>
        [Code, Required, StringLength(40)]
        public string? Operation { get; init; }

        /// <summary>She is a member elsewhere, or was one here.</summary>
        public bool IsKnown { get; init; }

        [Code, StringLength(20)]
        public string? KnownCode { get; init; }

        [Required]
        public DateOnly? From { get; init; }

        [BindRequired]
        public MembershipRole Role { get; init; }
    }
}
