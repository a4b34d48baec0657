using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Marketplace.Application.Access;
using Marketplace.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Areas.Identity.Pages.Account.Manage;

public sealed class DownloadPersonalDataModel(CurrentVisitor current, PersonalRecord record) : PageModel
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public IActionResult OnGet() => RedirectToPage("./PersonalData");

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        var visitor = await current.GetAsync();
        if (await record.FindAsync(visitor.Account!.Value, stop) is not { } found)
            return NotFound();
        return File(JsonSerializer.SerializeToUtf8Bytes(found, Readable), "application/json", "personal-data.json");
    }
}
