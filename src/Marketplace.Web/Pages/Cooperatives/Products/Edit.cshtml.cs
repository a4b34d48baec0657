using Marketplace.Application.Catalog;
using Marketplace.Application.Orders;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Cooperatives.Products;

/// <summary>Makes a product, changes it, and puts it on sale or takes it off.</summary>
public sealed class EditModel(
    ProductEditor editors, PriceSplit splits, ReviseProduct revise, PublishProduct publish, WithdrawProduct withdraw,
    CurrentVisitor current, IStringLocalizer<OfficeText> text) : PageModel
{
    [BindProperty]
    public ProductInput Input { get; set; } = new();

    public ProductEditor.Form Form { get; private set; } = null!;

    public Id<Cooperative> Cooperative { get; private set; }

    /// <summary>Where the price as saved goes; none for a new product.</summary>
    public PriceSplit.View? Split { get; private set; }

    public ProductEditor.Shelf? Shelf => Form.Shelves.FirstOrDefault(shelf => shelf.Code == Input.Category);

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<Product>? product, string? category, CancellationToken stop)
    {
        if (!await LoadAsync(cooperative, product, stop))
            return NotFound();
        Input = Form.Product is { } filled ? ProductInput.Of(filled, CurrentLanguage.Value) : new();
        if (category is { Length: > 0 })
            Input = Input with { Category = category };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, Id<Product>? product, CancellationToken stop)
    {
        if (!await LoadAsync(cooperative, product, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var outcome = await revise.RunAsync(new(await current.GetAsync(), cooperative, product, Input.Version, Input.ToTyped()), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return Page();
        }

        this.Tell(text["Done.ProductSaved"]);
        return RedirectToPage(new { cooperative, product = outcome.Value });
    }

    public async Task<IActionResult> OnPostPublishAsync(Id<Cooperative> cooperative, Id<Product> product, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, product, null, stop);
        var outcome = await publish.RunAsync(new(await current.GetAsync(), cooperative, product), stop);
        return await AnswerAsync(outcome, "Done.Published", "Withdraw", cooperative, product, stop);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Id<Cooperative> cooperative, Id<Product> product, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, product, null, stop);
        var outcome = await withdraw.RunAsync(new(await current.GetAsync(), cooperative, product), stop);
        return await AnswerAsync(outcome, "Done.Withdrawn", "Publish", cooperative, product, stop);
    }

    private async Task<IActionResult> AnswerAsync(
        Outcome outcome, string done, string undo, Id<Cooperative> cooperative, Id<Product> product, CancellationToken stop)
    {
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await OnGetAsync(cooperative, product, null, stop);
        }

        this.Tell(text[done], Url.Page("Edit", undo, new { cooperative, product }));
        return RedirectToPage(new { cooperative, product });
    }

    /// <summary>The form is for those who manage; for others there is no such page.</summary>
    private async Task<bool> LoadAsync(Id<Cooperative> cooperative, Id<Product>? product, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if (!visitor.Manages(cooperative) || await editors.FindAsync(visitor, cooperative, product, stop) is not { } form)
            return false;
        (Cooperative, Form) = (cooperative, form);
        if (form.Product is { Offer.Price.IsPositive: true } filled)
            Split = await splits.LoadAsync(new(cooperative, filled.Offer.Price, form.MembersShare, form.ShareBasis, null));
        return true;
    }
}
