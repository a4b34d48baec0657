using Marketplace.Application.Access;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Shop.Account;

public sealed class IndexModel(CurrentVisitor current, AccountProfile profile, IStringLocalizer<AccountText> text) : PageModel
{
    public AccountProfile.View Profile { get; private set; } = null!;

    public IReadOnlyList<(string Name, string Address)> Offices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if (await profile.FindAsync(visitor.Account!.Value, stop) is not { } found)
            return NotFound();
        (Profile, Offices) = (found, [.. OfficesOf(visitor)]);
        return Page();
    }

    private IEnumerable<(string Name, string Address)> OfficesOf(Visitor visitor)
    {
        if (visitor.Cooperatives.Count > 0)
            yield return (text["Office.Cooperative"], "~/office");
        if (visitor.Is(Roles.Coach))
            yield return (text["Office.Coach"], "~/programme/coach");
        if (visitor.Is(Roles.Officer))
            yield return (text["Office.Programme"], "~/programme");
        if (visitor.Is(Roles.Finance))
            yield return (text["Office.Finance"], "~/finance");
        if (visitor.Is(Roles.Admin))
            yield return (text["Office.Admin"], "~/admin");
    }
}
