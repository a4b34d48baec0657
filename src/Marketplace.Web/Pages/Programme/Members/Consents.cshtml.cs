using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Programme;
using Marketplace.Application.Reporting;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Programme.Members;

/// <summary>What a person agreed to, each purpose by itself, given and withdrawn.</summary>
public sealed class ConsentsModel(
    OpenMemberRecord open, MemberRecord records, RecordConsent give, WithdrawConsent withdraw, CurrentVisitor current, IStringLocalizer<ProgrammeText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public MemberRecord.View Record { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Member> member, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if ((await open.RunAsync(new(visitor, member), stop)).IsRefused || await records.FindAsync(visitor, member, stop) is not { } record)
            return NotFound();
        Record = record;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Member> member, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(member, stop);
        var request = new RecordConsent.Request(
            await current.GetAsync(), member, Input.Purpose, Input.NoticeVersion!, Input.Language, Input.Medium);
        return await AnswerAsync(await give.RunAsync(request, stop), "Consent.Recorded", member, stop);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Id<Member> member, ConsentPurpose purpose, CancellationToken stop)
    {
        ModelState.Remove("Input.NoticeVersion");
        if (!ModelState.IsValid)
            return await OnGetAsync(member, stop);
        return await AnswerAsync(await withdraw.RunAsync(new(await current.GetAsync(), member, purpose), stop), "Consent.Withdrawn", member, stop);
    }

    private async Task<IActionResult> AnswerAsync(Outcome outcome, string done, Id<Member> member, CancellationToken stop)
    {
        if (!outcome.IsRefused)
        {
            this.Tell(text[done]);
            return RedirectToPage(new { member });
        }

        this.Say(outcome.Refusal);
        return await OnGetAsync(member, stop);
    }

    public sealed record InputModel
    {
        public ConsentPurpose Purpose { get; init; } = ConsentPurpose.IncomeMeasurement;

        public ConsentMedium Medium { get; init; }

        public Language Language { get; init; } = Language.Ar;

        [Required, StringLength(20)]
        public string? NoticeVersion { get; init; }
    }
}
