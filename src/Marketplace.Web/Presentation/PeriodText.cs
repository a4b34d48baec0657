using System.Globalization;
using Marketplace.Application.Wording;
using Marketplace.Domain.Common;
using Marketplace.Domain.Reporting;
using Marketplace.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Presentation;

/// <summary>Periods and months as people read them.</summary>
public static class PeriodText
{
    /// <summary>2e trimestre 2025, année 2025, mai 2025, or from one month to another.</summary>
    public static string Period(this IStringLocalizer text, ReportPeriod period)
    {
        var year = period.First.Year.ToString(CultureInfo.InvariantCulture);
        if (period.IsYear)
            return text["Period.Year", year];
        if (period.IsQuarter)
            return text[$"Period.Quarter.{period.Quarter}", year];
        var first = DateFormat.MonthYear(period.First, CurrentLanguage.Value);
        return period.First == period.Last ? first : text["Period.Run", first, DateFormat.MonthYear(period.Last, CurrentLanguage.Value)];
    }

    /// <summary>As short as an axis needs, with the year in January and at the start.</summary>
    public static string ShortMonth(this IStringLocalizer text, YearMonth month, bool withYear) => withYear
        ? string.Create(CultureInfo.InvariantCulture, $"{text[$"Month.{month.Month}"].Value} {month.Year % 100:00}")
        : text[$"Month.{month.Month}"];
}
