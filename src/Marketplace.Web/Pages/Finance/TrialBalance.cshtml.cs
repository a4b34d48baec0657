using Marketplace.Domain.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Books = Marketplace.Application.Ledger.TrialBalance;

namespace Marketplace.Web.Pages.Finance;

/// <summary>Every account of the books on a day; together they are zero.</summary>
public sealed class TrialBalanceModel(Books books, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    public Books.Sheet Sheet { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => Sheet = await books.LoadAsync(On ?? clock.Today(), stop);
}
