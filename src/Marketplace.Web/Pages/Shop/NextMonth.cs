using Marketplace.Application.Wording;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;

namespace Marketplace.Web.Pages.Shop;

/// <summary>When a product out of season comes back.</summary>
internal static class NextMonth
{
    private const int MonthsOfYear = 12;

    /// <summary>Name of the next month of the season, this one apart.</summary>
    public static string? In(Season season, Language language, TimeProvider clock)
    {
        var now = clock.Today().Month;
        for (var ahead = 1; ahead <= MonthsOfYear; ahead++)
        {
            var month = (now + ahead - 1) % MonthsOfYear + 1;
            if (season.Contains(month))
                return CalendarNames.Month(month, language);
        }

        return null;
    }
}
