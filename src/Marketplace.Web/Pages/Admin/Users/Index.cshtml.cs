using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Access;
using Marketplace.Domain.Common;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Admin.Users;

/// <summary>Everybody who can sign in, and the roles that wait for a second administrator.</summary>
public sealed class IndexModel(
    UserDirectory users, RolesToDecide toDecide, ApproveRole approve, DeclineRole decline, CurrentVisitor current,
    IStringLocalizer<AdminText> text) : PageModel
{
    [BindProperty(SupportsGet = true), StringLength(120)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Rights { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Account>? Before { get; set; }

    /// <summary>The request that was decided.</summary>
    [BindProperty]
    public Id<RoleRequest> Decided { get; set; }

    public UserDirectory.Page Users { get; private set; } = new([], null);

    public IReadOnlyList<RolesToDecide.Row> ToDecide { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        Users = await users.LoadAsync(visitor, Q, Rights, Before, stop);
        ToDecide = await toDecide.LoadAsync(visitor, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        return await AnswerAsync(await approve.RunAsync(new(await current.GetAsync(), Decided), stop), "Requests.Approved", stop);
    }

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        return await AnswerAsync(await decline.RunAsync(new(await current.GetAsync(), Decided), stop), "Requests.Declined", stop);
    }

    private async Task<IActionResult> AnswerAsync(Outcome outcome, string done, CancellationToken stop)
    {
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await OnGetAsync(stop);
        }

        this.Tell(text[done]);
        return RedirectToPage();
    }
}
