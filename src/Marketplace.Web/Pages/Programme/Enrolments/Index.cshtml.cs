using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Programme.Enrolments;

/// <summary>Cooperatives in the programme and their coaches; for officers.</summary>
public sealed class IndexModel(
    EnrolmentBoard board, EnrolCooperative enrol, AssignCoach assign, CurrentVisitor current, IStringLocalizer<ProgrammeText> text) : PageModel
{
    public EnrolmentBoard.View Board { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await board.FindAsync(await current.GetAsync(), stop) is not { } found)
            return NotFound();
        Board = found;
        return Page();
    }

    public async Task<IActionResult> OnPostEnrolAsync([Bind(Prefix = "Enrol")] EnrolInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        var outcome = await enrol.RunAsync(new(await current.GetAsync(), input.Cooperative, input.On, input.NoticeVersion!), stop);
        return await AnswerAsync(outcome.Refusal, "Enrolment.Done", stop);
    }

    public async Task<IActionResult> OnPostAssignAsync([Bind(Prefix = "Assign")] AssignInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        var outcome = await assign.RunAsync(new(await current.GetAsync(), input.Cooperative, input.Coach, input.From), stop);
        return await AnswerAsync(outcome.Refusal, "Enrolment.Assigned", stop);
    }

    private async Task<IActionResult> AnswerAsync(Refusal? refusal, string done, CancellationToken stop)
    {
        if (refusal is null)
        {
            this.Tell(text[done]);
            return RedirectToPage();
        }

        this.Say(refusal with { Field = null });
        return await OnGetAsync(stop);
    }

    public sealed record EnrolInput
    {
        public Id<Cooperative> Cooperative { get; init; }

        public DateOnly On { get; init; }

        [Required, StringLength(20)]
        public string? NoticeVersion { get; init; }
    }

    public sealed record AssignInput
    {
        public Id<Cooperative> Cooperative { get; init; }

        public Id<Account> Coach { get; init; }

        public DateOnly From { get; init; }
    }
}
