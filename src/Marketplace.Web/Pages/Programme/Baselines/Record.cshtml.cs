using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Programme.Baselines;

/// <summary>Reads a member's months before coaching out of the cooperative's own records.</summary>
public sealed class RecordModel(BaselineLedger ledger, RecordBaseline record, CurrentVisitor current, IStringLocalizer<ProgrammeText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public BaselineLedger.View Ledger { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<Member> member, CancellationToken stop)
    {
        if (await ledger.FindAsync(await current.GetAsync(), cooperative, member, stop) is not { } found)
            return NotFound();
        Ledger = found;
        Input = new()
        {
            // A slip of the pen corrected later was still read on its day: the day decides whether the baseline is on time.
            CollectedOn = found.Months.LastOrDefault(month => month.CollectedOn is not null)?.CollectedOn ?? found.Today,
            Source = found.Months.LastOrDefault(month => month.Source is not null)?.Source ?? BaselineSource.PayBook,
            Months = [.. found.Months.Select(month => new MonthInput { Month = month.Of, Paid = month.Paid })],
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, Id<Member> member, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if (await ledger.FindAsync(visitor, cooperative, member, stop) is not { } found)
            return NotFound();
        Ledger = found;
        if (!ModelState.IsValid)
            return Page();
        var outcome = await record.RunAsync(new(visitor, cooperative, member, Input.Figures, Input.Source, Input.CollectedOn, Input.Reason ?? ""), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return Page();
        }

        this.Tell(text.Counted("Baseline.Recorded", outcome.Value));
        return RedirectToPage("/Programme/Members/Details", new { member });
    }

    public sealed record InputModel
    {
        [BindRequired]
        public BaselineSource Source { get; init; }

        public DateOnly CollectedOn { get; init; }

        public IList<MonthInput> Months { get; init => field = [.. value.Where(row => row is not null)]; } = [];

        [StringLength(200)]
        public string? Reason { get; init; }

        /// <summary>An empty field is a month nobody read; zero is a month without pay.</summary>
        public Dictionary<YearMonth, Money> Figures => Months.Where(month => month.Paid is not null)
            .GroupBy(month => month.Month).ToDictionary(month => month.Key, month => month.Last().Paid!.Value);
    }

    public sealed record MonthInput
    {
        public YearMonth Month { get; init; }

        public Money? Paid { get; init; }
    }
}
