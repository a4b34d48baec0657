using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Distributions;
using Marketplace.Domain.Catalog;
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

namespace Marketplace.Web.Pages.Cooperatives.Distributions.Contributions;

/// <summary>What members brought in during a month, and a line to add.</summary>
public sealed class IndexModel(
    ContributionList list, RecordContribution record, CurrentVisitor current, IStringLocalizer<MoneyText> text, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public YearMonth? Month { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ContributionList.Sheet Sheet { get; private set; } = null!;

    public async Task OnGetAsync(Id<Cooperative> cooperative, CancellationToken stop) =>
        Sheet = await list.LoadAsync(cooperative, ShownMonth.Of(Month, clock), stop);

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        Sheet = await list.LoadAsync(cooperative, ShownMonth.Of(Month, clock), stop);
        if (!ModelState.IsValid)
            return Page();
        var facts = Input.Read(cooperative, Sheet.Month);
        var outcome = facts.IsRefused ? facts.Refusal : await record.RunAsync(new(await current.GetAsync(), facts.Value), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return Page();
        }

        this.Tell(text["Contribution.Recorded"]);
        return RedirectToPage(new { cooperative, month = Sheet.Month });
    }

    public sealed record InputModel
    {
        public Id<Member> Member { get; init; }

        public Id<ProductionChain>? Chain { get; init; }

        [BindRequired]
        public ContributionKind Kind { get; init; }

        [Required, StringLength(40)]
        public string? Quantity { get; init; }

        [Required]
        public Money? Rate { get; init; }

        public ChannelTag Channel { get; init; }

        public Outcome<ContributionFacts> Read(Id<Cooperative> cooperative, YearMonth month)
        {
            var quantity = TypedContribution.Read(Kind, Quantity);
            return quantity.IsRefused
                ? quantity.Refusal.On(nameof(Quantity))
                : new ContributionFacts(cooperative, Member, month, Chain, Kind, quantity.Value, Rate!.Value, Channel);
        }
    }
}
