using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Orders;
using Marketplace.Web.Access;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Admin.Recalls;

/// <summary>Finds a lot by the code on the jar, and shows what was called back.</summary>
public sealed class IndexModel(LotRecalls recalls, CurrentVisitor current) : PageModel
{
    [BindProperty(SupportsGet = true), StringLength(40), Code]
    public string? Code { get; set; }

    public IReadOnlyList<LotRecalls.Row> Lots { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (ModelState.IsValid)
            Lots = await recalls.LoadAsync(await current.GetAsync(), Code, stop);
    }
}
