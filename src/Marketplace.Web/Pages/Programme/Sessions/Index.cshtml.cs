using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Marketplace.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Programme.Sessions;

/// <summary>Sessions, the newest first: of everybody followed, of one cooperative, or of one person.</summary>
public sealed class IndexModel(SessionHistory history, CurrentVisitor current, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "cooperative")]
    public Id<Cooperative>? Cooperative { get; set; }

    [BindProperty(SupportsGet = true, Name = "member")]
    public Id<Member>? Member { get; set; }

    [BindProperty(SupportsGet = true, Name = "before")]
    public Id<CoachingSession>? Before { get; set; }

    public SessionHistory.View View { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public async Task OnGetAsync(CancellationToken stop) =>
        View = await history.LoadAsync(new(await current.GetAsync(), Cooperative, Member, Before), stop);
}
