using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Programme.Members;

/// <summary>The people a coach follows, searched by name in either script.</summary>
public sealed class IndexModel(CoachMembers members, CurrentVisitor current) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "cooperative")]
    public Id<Cooperative>? Cooperative { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public CoachMembers.View View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) =>
        View = await members.LoadAsync(new(await current.GetAsync(), Search ?? "", Cooperative, After ?? ""), stop);
}
