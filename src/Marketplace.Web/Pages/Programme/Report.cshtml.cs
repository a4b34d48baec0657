using Marketplace.Application.Reporting;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation;
using Marketplace.Web.Localisation.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Programme;

/// <summary>A report by its code, as a table that prints, and as a file of exactly those rows.</summary>
public sealed class ReportModel(
    ReportCatalogue catalogue, ReportScopes scopes, CurrentVisitor current, TimeProvider clock, IStringLocalizer<ProgrammeText> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ReportFilter Filter { get; set; } = new();

    public ReportTable Table { get; private set; } = null!;

    public IReadOnlyList<ReportScopes.Choice> Scopes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        if (await catalogue.FindAsync(code, Filter.Ask(visitor, clock), stop) is not { } table)
            return NotFound();
        Table = table;
        Scopes = await scopes.LoadAsync(visitor, stop);
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(string code, CancellationToken stop)
    {
        if (await catalogue.FindAsync(code, Filter.Ask(await current.GetAsync(), clock), stop) is not { } table)
            return NotFound();
        var writer = new ReportWriter(CurrentLanguage.Value, key => text[key]);
        return File(writer.Csv(table), "text/csv; charset=utf-8", $"{table.Code}-{table.Frame.Period}.csv");
    }
}
