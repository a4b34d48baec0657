using Marketplace.Application.Catalog;
using Marketplace.Application.Wording;
using Marketplace.Domain.Catalog;
using Marketplace.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Shop;

/// <summary>Why something cannot be ordered, in words for a buyer.</summary>
internal static class SaleWords
{
    public static string? WhyNot(ProductDetails.Details product, IStringLocalizer text) =>
        WhyNot(product.Obstacle, product.Cooperative.AwayUntil, text);

    /// <returns>Nothing when it can be ordered.</returns>
    public static string? WhyNot(SaleObstacle? obstacle, DateOnly? awayUntil, IStringLocalizer text) => obstacle switch
    {
        null => null,
        SaleObstacle.OnHoliday => text["Sale.OnHoliday", DateFormat.DayMonthYear(awayUntil!.Value, CurrentLanguage.Value)].Value,
        { } other => text[$"Sale.{other}"].Value,
    };
}
