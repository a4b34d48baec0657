using Marketplace.Domain.Common;

namespace Marketplace.Web.Pages.Cooperatives.Distributions;

/// <summary>The month a page of money shows: the one asked for, else the last that is over.</summary>
internal static class ShownMonth
{
    public static YearMonth Of(YearMonth? asked, TimeProvider clock) => asked ?? YearMonth.Of(clock.Today()).Previous;
}
