using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Admin;

/// <summary>What an administrator looks at first.</summary>
public sealed class IndexModel(AdminDesk desk, RunAudit audit, CurrentVisitor current, IStringLocalizer<AdminText> text) : PageModel
{
    public AdminDesk.View Desk { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Desk = await desk.LoadAsync(await current.GetAsync(), stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAuditAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        var outcome = await audit.RunAsync(stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await OnGetAsync(stop);
        }

        this.Tell(text["Desk.Audited"]);
        return RedirectToPage();
    }
}
