using Marketplace.Application.Access;
using Marketplace.Domain.Common;
using Marketplace.Domain.Reporting;

namespace Marketplace.Application.Reporting;

/// <summary>What every report is asked: by whom, about whom, about when, and as known at which instant.</summary>
public sealed record ReportQuestion(Visitor Visitor, ReportScope Scope, ReportPeriod Period, DateTimeOffset AsOf)
{
    /// <summary>The months before a period that give it its course: a year up to its end.</summary>
    public ReportPeriod Course => new(Earlier(Period.First, Period.Last.AddMonths(-11)), Period.Last);

    private static YearMonth Earlier(YearMonth left, YearMonth right) => left < right ? left : right;
}
