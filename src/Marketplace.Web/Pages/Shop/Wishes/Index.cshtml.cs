using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Carts;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Shop.Wishes;

/// <summary>What the visitor keeps for later.</summary>
public sealed class IndexModel(WishCookie wishes, ProductCards cards, CartCookie cart, IStringLocalizer<ShopText> text) : PageModel
{
    public IReadOnlyList<ProductCard> Cards { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Cards = cards.Load(CurrentLanguage.Value, [.. (await wishes.LoadAsync(stop)).Select(product => product.Value)]);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(InputModel input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        return await AnswerAsync(await wishes.KeepAsync(new Id<Product>(input.ProductId), stop), stop);
    }

    public async Task<IActionResult> OnPostDropAsync(InputModel input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        await wishes.DropAsync(new Id<Product>(input.ProductId), stop);
        return RedirectToPage();
    }

    /// <summary>Takes a line out of the cart and keeps its product, so that the rest can be ordered.</summary>
    public async Task<IActionResult> OnPostLaterAsync(InputModel input, [FromServices] ChangeCartLine change, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        var product = new Id<Product>(input.ProductId);
        var kept = await wishes.KeepAsync(product, stop);
        if (kept.IsRefused)
            return await AnswerAsync(kept, stop);
        var taken = await change.RunAsync(new(await cart.KeyAsync(), product, 0), stop);
        if (!taken.IsRefused)
            cart.ShowCount(taken.Value.Units);
        this.Tell(text["Wish.Moved"]);
        return RedirectToPage("/Shop/Cart/Index");
    }

    private async Task<IActionResult> AnswerAsync(Outcome outcome, CancellationToken stop)
    {
        if (!outcome.IsRefused)
            return RedirectToPage();
        this.Say(outcome.Refusal);
        return await OnGetAsync(stop);
    }

    public sealed class InputModel
    {
        [Range(1, long.MaxValue)]
        public long ProductId { get; set; }
    }
}
