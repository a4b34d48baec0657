using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Cooperatives.StockTakes;

/// <summary>The stock takes of a cooperative, and beginning one.</summary>
public sealed class IndexModel(Application.Orders.StockTakes takes, StartStockTake start, CurrentVisitor current, IStringLocalizer<StockText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Application.Orders.StockTakes.View Takes { get; private set; } = null!;

    /// <summary>Helpers count; those who manage begin and decide.</summary>
    public bool MayStart { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if (await takes.LoadAsync(visitor, cooperative, stop) is not { } found)
            return NotFound();
        (Takes, MayStart) = (found, visitor.Manages(cooperative));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, stop);
        var started = await start.RunAsync(
            new(await current.GetAsync(), cooperative, Input.Family, Input.CountsPacked, Input.RecountPercent!.Value), stop);
        if (started.IsRefused)
        {
            this.Say(started.Refusal);
            return await OnGetAsync(cooperative, stop);
        }

        this.Tell(text["Takes.Started"]);
        return RedirectToPage("Count", new { cooperative, take = started.Value });
    }

    public sealed record InputModel
    {
        [StringLength(40)]
        public string? Family { get; init; }

        public bool CountsPacked { get; init; }

        [Required, Range(0, 100)]
        public int? RecountPercent { get; init; } = 10;
    }
}
