using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Orders;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Cooperatives.StockTakes;

/// <summary>Counting on the phone: lot by lot, without saying what the book expects.</summary>
public sealed class CountModel(StockTakeSheet sheets, CountLot count, CurrentVisitor current, IStringLocalizer<StockText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public StockTakeSheet.View Sheet { get; private set; } = null!;

    public bool MayDecide { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<StockTake> take, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if (await sheets.FindAsync(visitor, cooperative, take, stop) is not { } sheet)
            return NotFound();
        (Sheet, MayDecide) = (sheet, visitor.Manages(cooperative));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, Id<StockTake> take, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, take, stop);
        var counted = await count.RunAsync(
            new(await current.GetAsync(), cooperative, take, Input.Line, Input.Operation ?? "", Input.Units!.Value), stop);
        if (counted.IsRefused)
        {
            this.Say(counted.Refusal.On(nameof(Input.Units)));
            return await OnGetAsync(cooperative, take, stop);
        }

        this.Tell(text["Take.Saved"]);
        return RedirectToPage(new { cooperative, take });
    }

    public sealed record InputModel
    {
        public Id<StockTakeLine> Line { get; init; }

        /// <summary>The form's own number: sent twice, it counts once.</summary>
        [Code, Required, StringLength(40)]
        public string? Operation { get; init; }

        [Required, Range(0, 1_000_000)]
        public int? Units { get; init; }
    }
}
