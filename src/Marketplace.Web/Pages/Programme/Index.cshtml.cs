using Marketplace.Application.Reporting;
using Marketplace.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Programme;

/// <summary>The programme page: coverage first, every figure with the way to its rows.</summary>
public sealed class IndexModel(ProgrammeOverview overview, ReportScopes scopes, CurrentVisitor current, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ReportFilter Filter { get; set; } = new();

    public ProgrammeOverview.View View { get; private set; } = null!;

    public IReadOnlyList<ReportScopes.Choice> Scopes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        Scopes = await scopes.LoadAsync(visitor, stop);
        View = await overview.LoadAsync(Filter.Ask(visitor, clock), stop);
    }
}
