using Marketplace.Application.Cooperatives;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Cooperatives.Members;

/// <summary>The members of the cooperative with their dates, by code.</summary>
public sealed class IndexModel(MemberRoll roll, CurrentVisitor current) : PageModel
{
    /// <summary>Also those whose membership has ended.</summary>
    [BindProperty(SupportsGet = true, Name = "former")]
    public bool WithFormer { get; set; }

    public MemberRoll.Page Shown { get; private set; } = null!;

    public Id<Cooperative> Cooperative { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, [Code] string? after, CancellationToken stop)
    {
        if (await roll.FindAsync(new(await current.GetAsync(), cooperative, WithFormer, after), stop) is not { } shown)
            return NotFound();
        (Cooperative, Shown) = (cooperative, shown);
        return Page();
    }
}
