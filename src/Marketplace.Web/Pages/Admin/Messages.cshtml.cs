using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Notifications;
using Marketplace.Domain.Common;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Admin;

/// <summary>What was written to whom, and whether it left.</summary>
public sealed class MessagesModel(MessageLog log, ResendMessage resend, CurrentVisitor current, IStringLocalizer<AdminText> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public MessageStatus? Status { get; set; }

    [BindProperty(SupportsGet = true), StringLength(256), Code]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<OutgoingMessage>? Before { get; set; }

    [BindProperty]
    public Id<OutgoingMessage> Message { get; set; }

    public MessageLog.Page Log { get; private set; } = new([], null);

    public static string PillOf(MessageStatus status) => status switch
    {
        MessageStatus.Queued => "pill warn",
        MessageStatus.Sent => "pill ok",
        MessageStatus.PossiblyRepeated => "pill info",
        MessageStatus.Failed => "pill danger",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Log = await log.LoadAsync(await current.GetAsync(), Status, To, Before, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        var outcome = await resend.RunAsync(new(await current.GetAsync(), Message), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await OnGetAsync(stop);
        }

        this.Tell(text["Messages.SentAgain"]);
        return RedirectToPage(new { Status, To });
    }
}
