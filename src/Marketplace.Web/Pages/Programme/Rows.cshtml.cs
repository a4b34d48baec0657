using Marketplace.Application.Reporting;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation;
using Marketplace.Web.Localisation.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Programme;

/// <summary>The rows a figure is made of, as many as it said.</summary>
public sealed class RowsModel(FigureRows figures, CurrentVisitor current, TimeProvider clock, IStringLocalizer<ProgrammeText> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ReportFilter Filter { get; set; } = new();

    public FigureCode Code { get; private set; }

    public ReportTable Table { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string figure, CancellationToken stop)
    {
        if (!Enum.TryParse<FigureCode>(figure, out var code) || code.ToString() != figure)
            return NotFound();
        Code = code;
        Table = await figures.LoadAsync(code, Filter.Ask(await current.GetAsync(), clock), FigureRows.OnPageMax, stop);
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(string figure, CancellationToken stop)
    {
        if (!Enum.TryParse<FigureCode>(figure, out var code) || code.ToString() != figure)
            return NotFound();
        var table = await figures.LoadAsync(code, Filter.Ask(await current.GetAsync(), clock), int.MaxValue, stop);
        var writer = new ReportWriter(CurrentLanguage.Value, key => text[key]);
        return File(writer.Csv(table), "text/csv; charset=utf-8", $"{code}-{table.Frame.Period}.csv");
    }
}
