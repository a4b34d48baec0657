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

namespace Marketplace.Web.Pages.Admin;

/// <summary>Reviews and questions that wait to be shown or kept back.</summary>
public sealed class ReviewsModel(VoicesToRead voices, CurrentVisitor current, IStringLocalizer<AdminText> text) : PageModel
{
    public IReadOnlyList<VoicesToRead.Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Rows = await voices.WaitingAsync(await current.GetAsync(), stop);
        return Page();
    }

    public async Task<IActionResult> OnPostReviewAsync(InputModel input, [FromServices] ModerateReview moderate, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        return await AnswerAsync(
            await moderate.RunAsync(new(await current.GetAsync(), new Id<Review>(input.Id), input.IsShown, input.Reason), stop), input.IsShown, stop);
    }

    public async Task<IActionResult> OnPostQuestionAsync(InputModel input, [FromServices] ModerateQuestion moderate, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        return await AnswerAsync(
            await moderate.RunAsync(new(await current.GetAsync(), new Id<ProductQuestion>(input.Id), input.IsShown, input.Reason), stop), input.IsShown, stop);
    }

    private async Task<IActionResult> AnswerAsync(Outcome outcome, bool isShown, CancellationToken stop)
    {
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await OnGetAsync(stop);
        }

        this.Tell(text[isShown ? "Reviews.Shown" : "Reviews.KeptBack"]);
        return RedirectToPage();
    }

    public sealed class InputModel
    {
        [Range(1, long.MaxValue)]
        public long Id { get; set; }

        public bool IsShown { get; set; }

        [StringLength(300)]
        public string? Reason { get; set; }
    }
}
