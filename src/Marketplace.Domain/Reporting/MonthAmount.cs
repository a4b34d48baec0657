using Marketplace.Domain.Common;

namespace Marketplace.Domain.Reporting;

/// <summary>An amount of one month; a month without one is missing, never zero (R7).</summary>
public readonly record struct MonthAmount(YearMonth Month, Money Amount);
