using Marketplace.Application.Catalog;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Cooperatives.Products;

/// <summary>Pictures of a product and what they show; the only page of the office that takes an upload.</summary>
[RequestSizeLimit(RequestLimits.UploadBytesMax)]
public sealed class PicturesModel(
    ProductEditor editors, AttachProductPicture attach, CaptionProductPicture caption, RemoveProductPicture remove,
    ArrangeProductPicture arrange, CurrentVisitor current, IStringLocalizer<OfficeText> text) : PageModel
{
    [BindProperty]
    public PictureInput Input { get; set; } = new();

    public ProductEditor.Filled Product { get; private set; } = null!;

    public Id<Cooperative> Cooperative { get; private set; }

    public bool Manages { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<Product> product, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if (await editors.FindAsync(visitor, cooperative, product, stop) is not { Product: { } filled })
            return NotFound();
        (Cooperative, Product, Manages) = (cooperative, filled, visitor.Manages(cooperative));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, Id<Product> product, IFormFile? upload, CancellationToken stop)
    {
        if (upload is null)
            this.Say(new Refusal("Picture.Missing").On("Pictures"));
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, product, stop);
        await using var content = upload!.OpenReadStream();
        var outcome = await attach.RunAsync(new(await current.GetAsync(), cooperative, product, content, Input.Alternative), stop);
        return await AnswerAsync(outcome.Refusal, "Done.PictureAdded", cooperative, product, stop);
    }

    public async Task<IActionResult> OnPostCaptionAsync(Id<Cooperative> cooperative, Id<Product> product, Id<Picture> picture, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, product, stop);
        var outcome = await caption.RunAsync(new(await current.GetAsync(), cooperative, product, picture, Input.Typed, Input.IsFirst), stop);
        return await AnswerAsync(outcome.Refusal, "Done.PictureSaved", cooperative, product, stop);
    }

    public async Task<IActionResult> OnPostArrangeAsync(
        Id<Cooperative> cooperative, Id<Product> product, Id<Picture> picture, int? place, int? across, int? down, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, product, stop);
        PictureFocus? focus = across is { } x && down is { } y ? new(x, y) : null;
        var outcome = await arrange.RunAsync(new(await current.GetAsync(), cooperative, product, picture, place, focus), stop);
        return await AnswerAsync(outcome.Refusal, "Done.PictureSaved", cooperative, product, stop);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Id<Cooperative> cooperative, Id<Product> product, Id<Picture> picture, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, product, stop);
        var outcome = await remove.RunAsync(new(await current.GetAsync(), cooperative, product, picture), stop);
        return await AnswerAsync(outcome.Refusal, "Done.PictureRemoved", cooperative, product, stop);
    }

    private async Task<IActionResult> AnswerAsync(
        Refusal? refusal, string done, Id<Cooperative> cooperative, Id<Product> product, CancellationToken stop)
    {
        if (refusal is not null)
        {
            this.Say(refusal);
            return await OnGetAsync(cooperative, product, stop);
        }

        this.Tell(text[done]);
        return RedirectToPage(new { cooperative, product });
    }
}
