using Marketplace.Application.Access;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation;
using Marketplace.Web.Localisation.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Shop.Account;

public sealed class IndexModel(
    CurrentVisitor current, AccountProfile profile, OwnCooperatives cooperatives, IStringLocalizer<AccountText> text) : PageModel
{
    public AccountProfile.View Profile { get; private set; } = null!;

    public IReadOnlyList<(string Name, string Address)> Offices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if (await profile.FindAsync(visitor.Account!.Value, stop) is not { } found)
            return NotFound();
        Profile = found;
        var own = await cooperatives.LoadAsync(visitor, stop);
        Offices = [.. own.Select(one => (one.Name.In(CurrentLanguage.Value), $"~/office/{one.Id}")), .. StaffOffices(visitor)];
        return Page();
    }

    private IEnumerable<(string Name, string Address)> StaffOffices(Visitor visitor)
    {
        if (visitor.Is(Roles.Coach) || visitor.Is(Roles.Officer))
            yield return (text["Office.Programme"], "~/programme");
        if (visitor.Is(Roles.Finance))
            yield return (text["Office.Finance"], "~/finance");
        if (visitor.Is(Roles.Admin))
            yield return (text["Office.Admin"], "~/admin");
    }
}
