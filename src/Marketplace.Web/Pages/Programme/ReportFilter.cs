using System.Globalization;
using Marketplace.Application.Access;
using Marketplace.Application.Reporting;
using Marketplace.Domain.Common;
using Marketplace.Domain.Reporting;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Web.Pages.Programme;

/// <summary>What the address of a report says: period, scope and instant in their machine forms. What cannot be read is the default.</summary>
public sealed record ReportFilter
{
    [FromQuery(Name = "period")]
    public string? Period { get; init; }

    [FromQuery(Name = "scope")]
    public string? Scope { get; init; }

    /// <summary>The last day whose records count, as 2025-06-30.</summary>
    [FromQuery(Name = "asOf")]
    public string? AsOf { get; init; }

    public ReportQuestion Ask(Visitor visitor, TimeProvider clock) => new(
        visitor,
        ReportScope.TryParse(Scope, null, out var scope) ? scope : ReportScope.All,
        PeriodAt(clock),
        DateOnly.TryParseExact(AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < clock.Today()
            ? MoroccanTime.StartOf(day.AddDays(1))
            : clock.Now());

    public ReportPeriod PeriodAt(TimeProvider clock) =>
        ReportPeriod.TryParse(Period, null, out var period) && period.MonthCount <= 36 ? period : ReportPeriod.LastQuarter(clock.Today());

    /// <summary>Links keep what the reader chose.</summary>
    public Dictionary<string, string?> Route(params IEnumerable<(string Key, string Value)> more)
    {
        var route = new Dictionary<string, string?> { ["period"] = Period, ["scope"] = Scope, ["asOf"] = AsOf };
        foreach (var (key, value) in more)
            route[key] = value;
        return route;
    }
}
