using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Distributions;

/// <summary>What the year has earned and given out, against what a month's statement would give out.</summary>
public sealed class SolvencyFacts(MarketplaceDb db)
{
    /// <summary>The guard for the month's current statements, approved or not.</summary>
    public async Task<SolvencyGuard> LoadAsync(Id<Cooperative> cooperative, YearMonth month, CancellationToken stop)
    {
        var january = new YearMonth(month.Year, 1);
        var rows = await db.SurplusStatements.Current()
            .Where(statement => statement.CooperativeId == cooperative && statement.Month >= january && statement.Month <= month
                && (statement.Month == month || statement.Status == StatementStatus.Approved))
            .Rows(db)
            .ToListAsync(stop);
        var shared = rows.Where(row => row.Channel is Channel.Marketplace).ToList();
        return new(
            Money.Sum(rows.Select(row => row.Surplus.AfterReserves)),
            Money.Sum(shared.Where(row => row.Month < month).Select(row => row.Surplus.Distributable)),
            Money.Sum(shared.Where(row => row.Month == month).Select(row => row.Surplus.Distributable)),
            IsKnown: !rows.Any(row => row.IsShareUnknown));
    }
}
