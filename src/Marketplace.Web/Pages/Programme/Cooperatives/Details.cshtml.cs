using Marketplace.Application.Reporting;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Programme.Cooperatives;

/// <summary>One cooperative on one page, as its coach needs it.</summary>
public sealed class DetailsModel(CooperativeRecord cooperatives, CurrentVisitor current) : PageModel
{
    public CooperativeRecord.View Record { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        if (await cooperatives.FindAsync(await current.GetAsync(), cooperative, stop) is not { } record)
            return NotFound();
        Record = record;
        return Page();
    }
}
