using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Cooperatives;

/// <summary>What a cooperative has to do today.</summary>
public sealed class IndexModel(CooperativeDashboard days, CurrentVisitor current, TimeProvider clock) : PageModel
{
    public CooperativeDashboard.View Day { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Today();

    public Id<Cooperative> Cooperative { get; private set; }

    /// <summary>Nothing waits for anybody.</summary>
    public bool IsQuiet => Day is
    {
        ToAccept: 0, ToPrepare: 0, ToSend: 0, OnTheWay: 0, RefusedNotBack: 0, SoldOut: 0, CertificatesEnding.Count: 0, AwaitingPayment: 0,
    };

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        if (await days.LoadAsync(await current.GetAsync(), cooperative, stop) is not { } day)
            return NotFound();
        (Cooperative, Day) = (cooperative, day);
        return Page();
    }
}
