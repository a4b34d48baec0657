using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Carts;
using Marketplace.Application.Orders;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Shop.Cart;

/// <summary>The cart, one parcel per cooperative.</summary>
public sealed class IndexModel(
    CheckoutSummary summary, ChangeCartLine change, ChooseDelivery choose, AcceptPrices accept, CartCookie cookie, CurrentVisitor current)
    : PageModel
{
    public CheckoutSummary.View Summary { get; private set; } = null!;

    public CartView Cart => Summary.Cart;

    /// <summary>Product and units of the line just taken out, for one click back.</summary>
    [TempData]
    public string? Removed { get; set; }

    [TempData]
    public string? Added { get; set; }

    [TempData]
    public string? NotAdded { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Summary = await summary.LoadAsync(await current.GetAsync(), cookie.Token, cookie.City, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostChangeAsync(LineInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        var outcome = await change.RunAsync(new(await cookie.KeyAsync(), new Id<Product>(input.ProductId), input.Units), stop);
        if (outcome.IsRefused)
            return await RefuseAsync(outcome.Refusal, stop);
        cookie.ShowCount(outcome.Value.Units);
        if (outcome.Value.UnitsNow == 0)
            Removed = $"{outcome.Value.Product}x{outcome.Value.UnitsBefore}";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostDeliveryAsync(DeliveryInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        var outcome = await choose.RunAsync(
            new(await cookie.KeyAsync(), new Id<Cooperative>(input.CooperativeId), new Id<DeliveryMethod>(input.MethodId)), stop);
        return outcome.IsRefused ? await RefuseAsync(outcome.Refusal, stop) : RedirectToPage();
    }

    public async Task<IActionResult> OnPostAcceptPricesAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        var outcome = await accept.RunAsync(new(await cookie.KeyAsync()), stop);
        return outcome.IsRefused ? await RefuseAsync(outcome.Refusal, stop) : RedirectToPage();
    }

    private async Task<IActionResult> RefuseAsync(Refusal refusal, CancellationToken stop)
    {
        this.Say(refusal);
        return await OnGetAsync(stop);
    }

    public sealed class LineInput
    {
        [Range(1, long.MaxValue)]
        public long ProductId { get; set; }

        [Range(0, Domain.Carts.Cart.UnitsMax)]
        public int Units { get; set; }
    }

    public sealed class DeliveryInput
    {
        [Range(1, long.MaxValue)]
        public long CooperativeId { get; set; }

        [Range(1, long.MaxValue)]
        public long MethodId { get; set; }
    }
}
