using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Shop.Orders;

/// <summary>A buyer reviews what arrived; opened by the order's link.</summary>
public sealed class ReviewModel(ReviewableLine lines, WriteReview write, CurrentVisitor current, IStringLocalizer<CheckoutText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ReviewableLine.View Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string token, long line, CancellationToken stop)
    {
        // The address of this page is a key: it is kept nowhere and told to nobody.
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (await lines.FindAsync(token, new Id<OrderLine>(line), stop) is not { } found)
            return NotFound();
        Line = found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, long line, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(token, line, stop);
        var outcome = await write.RunAsync(new(await current.GetAsync(), token, new Id<OrderLine>(line), Input.Stars!.Value, Input.Text, Input.Author), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await OnGetAsync(token, line, stop);
        }

        this.Tell(text["Review.Sent"]);
        return RedirectToPage("Track", new { token });
    }

    public sealed record InputModel
    {
        [Required, Range(1, Review.StarsMax)]
        public int? Stars { get; init; }

        [Required, StringLength(Review.TextMax)]
        public string? Text { get; init; }

        [StringLength(Review.AuthorMax)]
        public string? Author { get; init; }
    }
}
