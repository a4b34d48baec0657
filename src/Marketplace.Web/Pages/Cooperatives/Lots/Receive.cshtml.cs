using Marketplace.Application.Catalog;
using Marketplace.Application.Cooperatives;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Cooperatives.Lots;

/// <summary>Units arrive in store: how many, from where, and what each member brought in.</summary>
public sealed class ReceiveModel(
    ProductsToStock products, ActiveMembers members, ReceiveLot receive, CurrentVisitor current, TimeProvider clock,
    IStringLocalizer<OfficeText> text) : PageModel
{
    [BindProperty]
    public ReceiveInput Input { get; set; } = new();

    public IReadOnlyList<ProductsToStock.Row> Products { get; private set; } = [];

    public IReadOnlyList<ActiveMembers.Row> Members { get; private set; } = [];

    public async Task OnGetAsync(Id<Cooperative> cooperative, Id<Product>? product, CancellationToken stop)
    {
        await LoadAsync(cooperative, stop);
        Input = ReceiveInput.Of(product, clock.Today(), Members);
    }

    /// <summary>Nothing is stored yet: the same form with more rows.</summary>
    public async Task<IActionResult> OnPostRowsAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        await LoadAsync(cooperative, stop);
        if (ModelState.IsValid)
            ModelState.Clear();
        Input = Input.WithMoreRows();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        await LoadAsync(cooperative, stop);
        if (!ModelState.IsValid)
            return Page();
        var shares = Input.ReadRows();
        var outcome = shares.IsRefused ? shares.Refusal : await receive.RunAsync(
            new(
                await current.GetAsync(), cooperative, Input.Product!.Value, Input.Code ?? "", LocalizedText.Same(Input.Place ?? ""),
                Input.MadeOn!.Value, Input.BestBefore, Input.UnitCost!.Value, Input.Units!.Value, shares.Value), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return Page();
        }

        this.Tell(text["Done.LotReceived"]);
        return RedirectToPage("Details", new { cooperative, lot = outcome.Value });
    }

    private async Task LoadAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        Products = await products.LoadAsync(visitor, cooperative, stop);
        Members = await members.LoadAsync(visitor, cooperative, stop);
    }
}
