using Marketplace.Domain.Common;

namespace Marketplace.Web.Presentation.Charts;

/// <summary>Charts draw whole dirhams; the table beside them has the centimes.</summary>
public static class ChartUnits
{
    public static long? Dirhams(Money? amount) => amount is { } known ? known.Portion(1, 100).Centimes : null;
}
