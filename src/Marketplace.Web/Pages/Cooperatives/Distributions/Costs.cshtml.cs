using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Distributions;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Cooperatives.Distributions;

/// <summary>The cost sheet of a month, one line for each kind and channel.</summary>
public sealed class CostsModel(
    CostSheet sheet, RecordCosts record, CurrentVisitor current, IStringLocalizer<MoneyText> text, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public YearMonth? Month { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CostSheet.Sheet Sheet { get; private set; } = null!;

    public async Task OnGetAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        Sheet = await sheet.LoadAsync(cooperative, ShownMonth.Of(Month, clock), stop);
        Input = InputModel.Of(Sheet);
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        Sheet = await sheet.LoadAsync(cooperative, ShownMonth.Of(Month, clock), stop);
        if (!ModelState.IsValid)
            return Page();
        var outcome = await record.RunAsync(new(await current.GetAsync(), cooperative, Sheet.Month, Input.Lines, Input.Note ?? ""), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return Page();
        }

        this.Tell(text["Costs.Recorded"]);
        return RedirectToPage(new { cooperative, month = Sheet.Month });
    }

    public sealed record InputModel
    {
        public IList<Row> Rows { get; init => field = [.. value.Where(row => row is not null)]; } = [];

        [StringLength(200)]
        public string? Note { get; init; }

        /// <summary>An empty field is a line left alone; zero is an amount.</summary>
        public IReadOnlyList<CostLine> Lines => [.. Rows.DistinctBy(row => row.Kind).SelectMany(row => row.Lines)];

        public static InputModel Of(CostSheet.Sheet sheet) => new()
        {
            Rows = [.. Enum.GetValues<CostKind>().Select(kind => new Row
            {
                Kind = kind,
                Marketplace = sheet.AmountOf(kind, ChannelTag.Marketplace),
                Mixed = sheet.AmountOf(kind, ChannelTag.Mixed),
                OffPlatform = sheet.AmountOf(kind, ChannelTag.OffPlatform),
            })],
        };
    }

    public sealed record Row
    {
        [BindRequired]
        public CostKind Kind { get; init; }

        public Money? Marketplace { get; init; }

        public Money? Mixed { get; init; }

        public Money? OffPlatform { get; init; }

        internal IEnumerable<CostLine> Lines =>
            new[] { (ChannelTag.Marketplace, Marketplace), (ChannelTag.Mixed, Mixed), (ChannelTag.OffPlatform, OffPlatform) }
                .Where(cell => cell.Item2 is not null)
                .Select(cell => new CostLine(Kind, cell.Item1, cell.Item2!.Value));
    }
}
