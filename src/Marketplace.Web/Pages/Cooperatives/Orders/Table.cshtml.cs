using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Marketplace.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Cooperatives.Orders;

/// <summary>All orders as a table, newest first.</summary>
public sealed class TableModel(CooperativeOrderTable tables, CurrentVisitor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public BoardFilter Filter { get; set; } = new();

    public CooperativeOrderTable.Page Shown { get; private set; } = null!;

    public Id<Cooperative> Cooperative { get; private set; }

    /// <summary>Where the next page begins.</summary>
    public Dictionary<string, string> Next => new(Filter.RouteOf(Cooperative)) { ["before"] = Shown.Next!.Value.ToString() };

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<CooperativeOrder>? before, CancellationToken stop)
    {
        if (await tables.LoadAsync(await current.GetAsync(), cooperative, Filter.Parts, Filter.Step, before, stop) is not { } shown)
            return NotFound();
        (Cooperative, Shown) = (cooperative, shown);
        return Page();
    }
}
