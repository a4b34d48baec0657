using Marketplace.Domain.Common;

namespace Marketplace.Domain.Reporting;

/// <summary>A person's months on both sides of a comparison, as sums and counts so that nothing is rounded before its time.</summary>
public sealed record MonthSums(Money Before, int MonthsBefore, Money Now, int MonthsNow);
