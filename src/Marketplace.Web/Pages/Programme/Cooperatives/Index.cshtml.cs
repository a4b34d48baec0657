using Marketplace.Application.Programme;
using Marketplace.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Programme.Cooperatives;

/// <summary>The cooperatives a coach follows, or an officer all.</summary>
public sealed class IndexModel(CoachCooperatives cooperatives, CurrentVisitor current) : PageModel
{
    public IReadOnlyList<CoachCooperatives.Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Rows = await cooperatives.LoadAsync(await current.GetAsync(), stop);
}
