using Marketplace.Application.Catalog.Imports;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Cooperatives.Products;

/// <summary>Takes home what the cooperative owns: its products, its lots, its pictures.</summary>
public sealed class ExportModel(CatalogTables tables, CatalogPictures pictures, CurrentVisitor current) : PageModel
{
    public Id<Cooperative> Cooperative { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative)
    {
        Cooperative = cooperative;
        return (await current.GetAsync()).Manages(cooperative) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnGetProductsAsync(Id<Cooperative> cooperative, bool workbook, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        return await SheetDownload.OfAsync(
            workbook, visitor.Language, "mida-products", to => tables.WriteProductsAsync(visitor, cooperative, to, stop)) ?? (IActionResult)NotFound();
    }

    public async Task<IActionResult> OnGetLotsAsync(Id<Cooperative> cooperative, bool workbook, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        return await SheetDownload.OfAsync(
            workbook, visitor.Language, "mida-lots", to => tables.WriteLotsAsync(visitor, cooperative, to, stop)) ?? (IActionResult)NotFound();
    }

    public async Task<IActionResult> OnGetPicturesAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if (!visitor.Manages(cooperative))
            return NotFound();
        var file = SheetDownload.Temporary();
        await pictures.WriteAsync(visitor, cooperative, file, stop);
        file.Position = 0;
        return File(file, "application/zip", "mida-pictures.zip");
    }
}
