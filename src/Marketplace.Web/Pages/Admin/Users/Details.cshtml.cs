using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Access;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Admin.Users;

/// <summary>One account: its roles, where it works, and whether it may sign in.</summary>
public sealed class DetailsModel(UserRecord record, CurrentVisitor current, IStringLocalizer<AdminText> text) : PageModel
{
    public UserRecord.View Person { get; private set; } = null!;

    [BindProperty, StringLength(40), Code]
    public string? Role { get; set; }

    [BindProperty, StringLength(500)]
    public string? Why { get; set; }

    [BindProperty, StringLength(500)]
    public string? Reason { get; set; }

    [BindProperty, StringLength(40), Code]
    public string? Cooperative { get; set; }

    [BindProperty]
    public StaffPosition Position { get; set; }

    /// <summary>The cooperative the person leaves.</summary>
    [BindProperty]
    public Id<Cooperative>? From { get; set; }

    public async Task<IActionResult> OnGetAsync(Id<Account> account, CancellationToken stop)
    {
        if (await record.FindAsync(await current.GetAsync(), account, stop) is not { } found)
            return NotFound();
        Person = found;
        return Page();
    }

    public async Task<IActionResult> OnPostGiveAsync(
        Id<Account> account, [FromServices] GrantRole grant, [FromServices] RequestRole request, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(account, stop);
        var visitor = await current.GetAsync();
        var needsTwo = Roles.OfTwo.Contains(Role);
        var outcome = needsTwo
            ? await request.RunAsync(new(visitor, account, Role!, Why ?? ""), stop)
            : await grant.RunAsync(new(visitor, account, Role ?? ""), stop);
        return await AnswerAsync(account, outcome, needsTwo ? "User.Requested" : "User.Given", stop);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Id<Account> account, [FromServices] WithdrawRole withdraw, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(account, stop);
        return await AnswerAsync(account, await withdraw.RunAsync(new(await current.GetAsync(), account, Role ?? ""), stop), "User.Withdrawn", stop);
    }

    public async Task<IActionResult> OnPostCloseAsync(Id<Account> account, [FromServices] CloseAccount close, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(account, stop);
        return await AnswerAsync(account, await close.RunAsync(new(await current.GetAsync(), account, Reason ?? ""), stop), "User.ClosedNow", stop);
    }

    public async Task<IActionResult> OnPostReopenAsync(Id<Account> account, [FromServices] ReopenAccount reopen, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(account, stop);
        return await AnswerAsync(account, await reopen.RunAsync(new(await current.GetAsync(), account), stop), "User.Reopened", stop);
    }

    public async Task<IActionResult> OnPostAppointAsync(Id<Account> account, [FromServices] AppointStaff appoint, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(account, stop);
        var outcome = await appoint.RunAsync(new(await current.GetAsync(), account, Cooperative ?? "", Position), stop);
        return await AnswerAsync(account, outcome, "User.Appointed", stop);
    }

    public async Task<IActionResult> OnPostDismissAsync(Id<Account> account, [FromServices] DismissStaff dismiss, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(account, stop);
        return await AnswerAsync(account, await dismiss.RunAsync(new(await current.GetAsync(), account, From ?? default), stop), "User.Dismissed", stop);
    }

    private async Task<IActionResult> AnswerAsync(Id<Account> account, Outcome outcome, string done, CancellationToken stop)
    {
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await OnGetAsync(account, stop);
        }

        this.Tell(text[done]);
        return RedirectToPage();
    }
}
