using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Marketplace.Web.Access;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Shop.Orders;

/// <summary>Confirmation on the first visit, tracking on every other; opened by the link alone.</summary>
public sealed class TrackModel(OrderTracking tracking, CancelOrder cancel, CurrentVisitor current) : PageModel
{
    public TrackedOrder Order { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken stop)
    {
        if (await tracking.FindAsync(token, stop) is not { } order)
            return NotFound();
        Order = order;
        // The address of this page is a key: it is kept nowhere and told to nobody.
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return Page();
    }

    public async Task<IActionResult> OnPostCancelAsync(string token, CancelInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(token, stop);
        var part = input.Part is { } id ? new Id<CooperativeOrder>(id) : (Id<CooperativeOrder>?)null;
        var outcome = await cancel.RunAsync(new(await current.GetAsync(), token, part, input.Reason), stop);
        if (!outcome.IsRefused)
            return RedirectToPage(new { token });
        this.Say(outcome.Refusal);
        return await OnGetAsync(token, stop);
    }

    public sealed class CancelInput
    {
        [Range(1, long.MaxValue)]
        public long? Part { get; set; }

        [StringLength(500)]
        public string? Reason { get; set; }
    }
}
