using Marketplace.Application.Catalog.Imports;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Cooperatives.Products.Imports;

/// <summary>Files of products: templates to fill in, a file to send, and what was sent before.</summary>
[RequestSizeLimit(RequestLimits.UploadBytesMax)]
public sealed class IndexModel(
    ImportsOfCooperative imports, ImportTables tables, StartImport start, CurrentVisitor current, IStringLocalizer<OfficeText> text) : PageModel
{
    public ImportsOfCooperative.View Shown { get; private set; } = null!;

    public Id<Cooperative> Cooperative { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        if (await imports.FindAsync(await current.GetAsync(), cooperative, stop) is not { } shown)
            return NotFound();
        (Cooperative, Shown) = (cooperative, shown);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, IFormFile? upload, CancellationToken stop)
    {
        if (upload is null)
            ModelState.AddModelError("upload", text["Imports.NoFile"]);
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, stop);
        await using var content = upload!.OpenReadStream();
        var outcome = await start.RunAsync(new(await current.GetAsync(), cooperative, upload.FileName, content), stop);
        if (!outcome.IsRefused)
            return RedirectToPage("Details", new { cooperative, import = outcome.Value });
        this.Say(outcome.Refusal.On("upload"));
        return await OnGetAsync(cooperative, stop);
    }

    public async Task<IActionResult> OnGetTemplateAsync(Id<Cooperative> cooperative, string? shelf, bool workbook, CancellationToken stop)
    {
        if (!(await current.GetAsync()).Manages(cooperative))
            return NotFound();
        var language = CurrentLanguage.Value;
        return await SheetDownload.OfAsync(
            workbook, language, $"mida-{shelf}", to => tables.WriteTemplateAsync(shelf ?? "", language, to, stop)) ?? (IActionResult)NotFound();
    }
}
