using Marketplace.Application.Cooperatives;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Shop.Unions;

/// <summary>A union and the cooperatives in it.</summary>
public sealed class DetailsModel(UnionPage page, CooperativeDirectory directory) : PageModel
{
    public UnionPage.Details Union { get; private set; } = null!;

    public IReadOnlyList<CooperativeDirectory.Card> Cooperatives { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        if (await page.FindAsync(slug, stop) is not { } found)
            return NotFound();
        Union = found;
        Cooperatives = (await directory.LoadAsync(new(Union: found.Slug), stop)).Cooperatives;
        return Page();
    }
}
