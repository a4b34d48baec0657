using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Distributions;

/// <summary>Months of a cooperative in which something was recorded and that have no approved statement yet.</summary>
public sealed class OpenMonths(MarketplaceDb db)
{
    public async Task<IReadOnlyList<YearMonth>> LoadAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        var months = await db.SalesFacts.Where(fact => fact.CooperativeId == cooperative).Select(fact => fact.Month)
            .Union(db.RefundFacts.Where(fact => fact.CooperativeId == cooperative).Select(fact => fact.Month))
            .Union(db.CooperativeCosts.Where(cost => cost.CooperativeId == cooperative && cost.SupersededAt == null).Select(cost => cost.Month))
            .Union(db.Contributions.Where(line => line.CooperativeId == cooperative && line.SupersededAt == null).Select(line => line.Month))
            .Union(db.OffPlatformSales.Where(sales => sales.CooperativeId == cooperative && sales.SupersededAt == null).Select(sales => sales.Month))
            .ToListAsync(stop);
        var approved = await db.SurplusStatements.Approved().On(Channel.Marketplace)
            .Where(statement => statement.CooperativeId == cooperative)
            .Select(statement => statement.Month)
            .ToListAsync(stop);
        return [.. months.Except(approved).Order()];
    }

    /// <summary>A month is frozen with its approved statement, and with that of any later month.</summary>
    internal async Task<Refusal?> RefuseFrozenAsync(Id<Cooperative> cooperative, YearMonth month, CancellationToken stop)
    {
        var latest = await db.SurplusStatements.Approved().On(Channel.Marketplace)
            .Where(statement => statement.CooperativeId == cooperative && statement.Month >= month)
            .OrderByDescending(statement => statement.Month)
            .Select(statement => (YearMonth?)statement.Month)
            .FirstOrDefaultAsync(stop);
        return latest is { } approved ? new Refusal("Statement.MonthFrozen", approved) : null;
    }
}
