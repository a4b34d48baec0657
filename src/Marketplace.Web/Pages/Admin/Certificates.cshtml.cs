using Marketplace.Application.Catalog;
using Marketplace.Domain.Catalog;
using Marketplace.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Admin;

/// <summary>The certificates of all cooperatives, by the day they end.</summary>
public sealed class CertificatesModel(CertificateRegister register, CurrentVisitor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public LabelKind? Kind { get; set; }

    /// <summary>Ending within so many days.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Within { get; set; }

    public IReadOnlyList<CertificateRegister.Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (ModelState.IsValid)
            Rows = await register.LoadAsync(new(await current.GetAsync(), null, Kind, Within is { } days ? Math.Clamp(days, 1, 3_660) : null), stop);
    }
}
