using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Shop.Checkout;

/// <summary>Contact, address and payment on one page; the button repeats what is paid and how.</summary>
public sealed class IndexModel(
    CheckoutSummary summary, PlaceOrder place, DeliveryCities cities, CartCookie cookie, CurrentVisitor current) : PageModel
{
    [BindProperty]
    public CheckoutInput Input { get; set; } = new();

    public CheckoutSummary.View Summary { get; private set; } = null!;

    public IReadOnlyList<DeliveryCities.Row> Towns { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Input.City = cookie.City?.Value ?? 0;
        await ShowAsync(stop);
        if (Summary.Cart.IsEmpty)
            return RedirectToPage("/Shop/Cart/Index");
        if (Summary.Known is { } known)
            Input.Recall(known);
        return Page();
    }

    /// <summary>Another town may cost another delivery: the page is shown again with everything typed.</summary>
    public async Task<IActionResult> OnPostTownAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            ModelState.Clear();
        return await AgainAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await AgainAsync(stop);
        var request = new PlaceOrder.Request(
            await current.GetAsync(), Input.CartToken ?? "", Input.Contact(CurrentLanguage.Value), Input.Address(), Input.Method,
            Input.AcceptsConditions ? Input.ConditionsVersion ?? "" : "", Money.FromCentimes(Input.TotalShown), Input.CartVersion ?? "");
        var outcome = await place.RunAsync(request, stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await AgainAsync(stop);
        }

        cookie.Forget();
        return RedirectToPage("/Shop/Orders/Track", new { token = outcome.Value.Token });
    }

    private async Task<IActionResult> AgainAsync(CancellationToken stop)
    {
        if (Input.City > 0)
            cookie.KeepTown(new Id<City>(Input.City));
        await ShowAsync(stop);
        return Summary.Cart.IsEmpty ? RedirectToPage("/Shop/Cart/Index") : Page();
    }

    private async Task ShowAsync(CancellationToken stop)
    {
        Id<City>? town = Input.City > 0 ? new Id<City>(Input.City) : null;
        Summary = await summary.LoadAsync(await current.GetAsync(), cookie.Token, town, stop);
        Towns = await cities.LoadAsync(stop);
        Input.Show(Summary);
        // What the form carries unseen is what is shown now, not what was posted.
        foreach (var hidden in new[] { nameof(Input.CartToken), nameof(Input.CartVersion), nameof(Input.TotalShown), nameof(Input.ConditionsVersion) })
            ModelState.Remove($"Input.{hidden}");
    }
}
