using Marketplace.Application.Distributions;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Cooperatives.Distributions.Payments;

/// <summary>One member's months and payments, as she would see them; prints as a slip.</summary>
public sealed class MemberModel(MemberShareDetails details, CurrentVisitor current) : PageModel
{
    public MemberShareDetails.Sheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<Member> member, CancellationToken stop)
    {
        if (await details.FindAsync(await current.GetAsync(), cooperative, member, stop) is not { } sheet)
            return NotFound();
        Sheet = sheet;
        return Page();
    }
}
