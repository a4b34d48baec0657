using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Carts;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Shop.Cart;

/// <summary>Where every "add" button posts to; the buyer stays on the page, and a message says what happened.</summary>
public sealed class AddModel(AddToCart add, CartCookie cookie, RefusalSentences sentences) : PageModel
{
    [TempData]
    public string? Added { get; set; }

    [TempData]
    public string? NotAdded { get; set; }

    public IActionResult OnGet() => RedirectToPage("Index");

    public async Task<IActionResult> OnPostAsync(InputModel input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Back(input, FirstError());
        var outcome = await add.RunAsync(new(await cookie.KeyAsync(), new Id<Product>(input.ProductId), input.Units), stop);
        if (outcome.IsRefused)
            return Back(input, sentences.Say(outcome.Refusal));
        cookie.Keep(outcome.Value.Token, outcome.Value.Units);
        Added = input.ProductId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Back(input, null);
    }

    private RedirectResult Back(InputModel input, string? whyNot)
    {
        NotAdded = whyNot;
        var address = input.ReturnTo is { } typed && Url.IsLocalUrl(typed) ? typed : Url.Page("Index")!;
        return Redirect(address);
    }

    private string FirstError() => ModelState.Values.SelectMany(field => field.Errors).Select(error => error.ErrorMessage).First();

    public sealed class InputModel
    {
        [Range(1, long.MaxValue)]
        public long ProductId { get; set; }

        [Range(1, Domain.Carts.Cart.UnitsMax)]
        public int Units { get; set; } = 1;

        /// <summary>The page the button stands on; anything but an address of ours leads to the cart.</summary>
        public string? ReturnTo { get; set; }
    }
}
