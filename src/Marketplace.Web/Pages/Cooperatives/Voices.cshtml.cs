using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Cooperatives;

/// <summary>What buyers say and ask about the cooperative's products; it answers each once.</summary>
public sealed class VoicesModel(VoicesToRead voices, CurrentVisitor current, IStringLocalizer<OfficeText> text) : PageModel
{
    public IReadOnlyList<VoicesToRead.Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        Rows = await voices.OfCooperativeAsync(await current.GetAsync(), cooperative, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostReviewAsync(Id<Cooperative> cooperative, InputModel input, [FromServices] AnswerReview answer, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, stop);
        return await AnswerAsync(
            cooperative, await answer.RunAsync(new(await current.GetAsync(), cooperative, new Id<Review>(input.Id), input.Reply), stop), stop);
    }

    public async Task<IActionResult> OnPostQuestionAsync(Id<Cooperative> cooperative, InputModel input, [FromServices] AnswerQuestion answer, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, stop);
        return await AnswerAsync(
            cooperative, await answer.RunAsync(new(await current.GetAsync(), cooperative, new Id<ProductQuestion>(input.Id), input.Reply), stop), stop);
    }

    private async Task<IActionResult> AnswerAsync(Id<Cooperative> cooperative, Outcome outcome, CancellationToken stop)
    {
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await OnGetAsync(cooperative, stop);
        }

        this.Tell(text["Voices.Answered"]);
        return RedirectToPage(new { cooperative });
    }

    public sealed class InputModel
    {
        [Range(1, long.MaxValue)]
        public long Id { get; set; }

        [Required, StringLength(Review.TextMax)]
        public string? Reply { get; set; }
    }
}
