using Marketplace.Application.Programme;
using Marketplace.Application.Reporting;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Programme.Members;

/// <summary>The coach record of a person; that it was opened, and by whom, is noted before it is shown.</summary>
public sealed class DetailsModel(OpenMemberRecord open, MemberRecord records, CurrentVisitor current) : PageModel
{
    public MemberRecord.View Record { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Member> member, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if ((await open.RunAsync(new(visitor, member), stop)).IsRefused)
            return NotFound();
        if (await records.FindAsync(visitor, member, stop) is not { } record)
            return NotFound();
        Record = record;
        return Page();
    }
}
