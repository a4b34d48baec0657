using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Shop.Account;

/// <summary>What the account has ordered; each order can be put into the cart again.</summary>
public sealed class OrdersModel(
    BuyerOrders orders, ReorderItems reorder, CartCookie cart, CurrentVisitor current, IStringLocalizer<AccountText> text) : PageModel
{
    public new BuyerOrders.Page Page { get; private set; } = new([], null);

    /// <summary>The secret of the order to repeat.</summary>
    [BindProperty, StringLength(32), Code]
    public string? Order { get; set; }

    public async Task<IActionResult> OnGetAsync(Id<Order>? before, CancellationToken stop)
    {
        Page = await orders.LoadAsync(await current.GetAsync(), before, stop);
        return base.Page();
    }

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(null, stop);
        var outcome = await reorder.RunAsync(new(await cart.KeyAsync(), Order ?? ""), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await OnGetAsync(null, stop);
        }

        cart.Keep(outcome.Value.Token, await cart.CountAsync(outcome.Value.Token, stop));
        this.Tell(Said(outcome.Value));
        return RedirectToPage("/Shop/Cart/Index");
    }

    private string Said(ReorderItems.Result result)
    {
        var missing = result.Fewer.Concat(result.NotSold).Select(title => Written.Name(title)).ToList();
        return missing.Count == 0 ? text["Orders.AllInCart"] : text["Orders.NotAllInCart", string.Join(text["Orders.Comma"], missing)];
    }
}
