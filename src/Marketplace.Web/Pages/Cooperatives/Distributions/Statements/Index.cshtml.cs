using Marketplace.Application.Distributions;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Cooperatives.Distributions.Statements;

/// <summary>The cooperative's months: what waits, and what was approved.</summary>
public sealed class IndexModel(StatementList list) : PageModel
{
    public StatementList.Lists Lists { get; private set; } = null!;

    public async Task OnGetAsync(Id<Cooperative> cooperative, CancellationToken stop) => Lists = await list.LoadAsync(cooperative, stop);
}
