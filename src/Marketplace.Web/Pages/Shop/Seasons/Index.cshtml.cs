using Marketplace.Application.Search;
using Marketplace.Domain.Common;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Shop.Seasons;

/// <summary>What is fresh this month and can be ordered.</summary>
public sealed class IndexModel(SeasonPicks picks, TimeProvider clock) : PageModel
{
    private const int Shown = 24;

    public int Month { get; private set; }

    public IReadOnlyList<ProductCard> Cards { get; private set; } = [];

    public void OnGet() => (Month, Cards) = (clock.Today().Month, picks.Load(CurrentLanguage.Value, Shown));
}
