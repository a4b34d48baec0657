using Marketplace.Application.Catalog.Imports;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Cooperatives.Products.Imports;

/// <summary>One import from its columns to its result; every step is a page, so that a closed browser loses nothing.</summary>
public sealed class DetailsModel(
    ImportDetails details, ImportTables tables, CheckImport check, ConfirmImport confirm, RetryImport retry, UndoImport undo,
    RefusalSentences sentences, CurrentVisitor current) : PageModel
{
    [BindProperty]
    public ColumnsInput Input { get; set; } = new();

    public ImportDetails.View Import { get; private set; } = null!;

    public Id<Cooperative> Cooperative { get; private set; }

    /// <summary>A person wants to say anew what the columns hold.</summary>
    public bool Columns { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<ProductImport> import, bool columns, CancellationToken stop)
    {
        if (await details.FindAsync(await current.GetAsync(), cooperative, import, stop) is not { } shown)
            return NotFound();
        (Cooperative, Import) = (cooperative, shown);
        Columns = shown.State is ImportState.Mapping or ImportState.Stopped || (columns && shown.State is ImportState.Checked);
        if (Input.Columns.Count != shown.Columns.Count)
            Input = new() { Columns = [.. shown.Columns.Select(column => column.Meaning)], AllOrNothing = shown.AllOrNothing, Encoding = shown.Encoding };
        return Page();
    }

    public async Task<IActionResult> OnPostCheckAsync(Id<Cooperative> cooperative, Id<ProductImport> import, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, import, true, stop);
        var outcome = await check.RunAsync(
            new(await current.GetAsync(), cooperative, import, [.. Input.Columns.Select(name => name ?? "")], Input.AllOrNothing, Input.Encoding), stop);
        return await AnswerAsync(outcome, cooperative, import, stop);
    }

    public async Task<IActionResult> OnPostConfirmAsync(Id<Cooperative> cooperative, Id<ProductImport> import, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, import, false, stop);
        return await AnswerAsync(await confirm.RunAsync(new(await current.GetAsync(), cooperative, import), stop), cooperative, import, stop);
    }

    public async Task<IActionResult> OnPostRetryAsync(Id<Cooperative> cooperative, Id<ProductImport> import, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, import, false, stop);
        return await AnswerAsync(await retry.RunAsync(new(await current.GetAsync(), cooperative, import), stop), cooperative, import, stop);
    }

    public async Task<IActionResult> OnPostUndoAsync(Id<Cooperative> cooperative, Id<ProductImport> import, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, import, false, stop);
        var outcome = await undo.RunAsync(new(await current.GetAsync(), cooperative, import), stop);
        if (!outcome.IsRefused)
            return RedirectToPage(new { cooperative, import = outcome.Value });
        this.Say(outcome.Refusal);
        return await OnGetAsync(cooperative, import, false, stop);
    }

    public async Task<IActionResult> OnGetErrorsAsync(Id<Cooperative> cooperative, Id<ProductImport> import, bool workbook, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        return await SheetDownload.OfAsync(
            workbook, visitor.Language, $"mida-errors-{import}",
            to => tables.WriteFailedAsync(visitor, cooperative, import, sentences.Say, to, stop)) ?? (IActionResult)NotFound();
    }

    private async Task<IActionResult> AnswerAsync(Outcome outcome, Id<Cooperative> cooperative, Id<ProductImport> import, CancellationToken stop)
    {
        if (!outcome.IsRefused)
            return RedirectToPage(new { cooperative, import });
        this.Say(outcome.Refusal);
        return await OnGetAsync(cooperative, import, true, stop);
    }
}
