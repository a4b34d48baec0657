using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Orders;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Shop.Products;

/// <summary>Asks a cooperative about a product; the answer is for all to read.</summary>
public sealed class AskModel(ProductCards cards, AskQuestion ask, CurrentVisitor current, IStringLocalizer<ShopText> text) : PageModel
{
    [BindProperty, Required, StringLength(ProductQuestion.TextMax)]
    public string? Text { get; set; }

    public ProductCard Card { get; private set; } = null!;

    public IActionResult OnGet(long id)
    {
        if (cards.Load(CurrentLanguage.Value, [id]) is not [var card])
            return NotFound();
        Card = card;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return OnGet(id);
        var outcome = await ask.RunAsync(new(await current.GetAsync(), new Id<Product>(id), Text), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return OnGet(id);
        }

        this.Tell(text["Ask.Sent"]);
        return RedirectToPage("/Shop/Products/Details", new { id });
    }
}
