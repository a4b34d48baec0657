using Marketplace.Application.Cooperatives;
using Marketplace.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages;

/// <summary>Where a signed-in person chooses which cooperative to work for; with one alone there is nothing to choose.</summary>
public sealed class OfficesModel(OfficesOfVisitor offices, CurrentVisitor current) : PageModel
{
    public IReadOnlyList<OfficesOfVisitor.Row> Offices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Offices = await offices.LoadAsync(await current.GetAsync(), stop);
        return Offices is [var only] ? RedirectToPage("/Cooperatives/Index", new { cooperative = only.Id }) : Page();
    }
}
