using Marketplace.Application.Settlements;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Cooperatives.Distributions;

/// <summary>A month between the marketplace and the cooperative, entry by entry, and the months that were paid out.</summary>
public sealed class LedgerModel(CooperativeStatement statement, CooperativePayouts payouts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public YearMonth? Month { get; set; }

    public CooperativeStatement.Sheet Sheet { get; private set; } = null!;

    public IReadOnlyList<CooperativePayouts.Row> Payouts { get; private set; } = [];

    public async Task OnGetAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        Sheet = await statement.LoadAsync(cooperative, ShownMonth.Of(Month, clock), stop);
        Payouts = await payouts.LoadAsync(cooperative, stop);
    }
}
