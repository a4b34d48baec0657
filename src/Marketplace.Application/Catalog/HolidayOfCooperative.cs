using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>The holiday a cooperative has announced and that is not over.</summary>
public sealed class HolidayOfCooperative(MarketplaceDb db, TimeProvider clock)
{
    /// <returns>Nothing without a holiday, or outside the visitor's cooperatives.</returns>
    public async Task<Holiday?> FindAsync(Visitor visitor, Id<Cooperative> cooperative, CancellationToken stop)
    {
        if (!visitor.Manages(cooperative))
            return null;
        var today = clock.Today();
        var days = await db.Cooperatives.Where(row => row.Id == cooperative && row.HolidayUntil > today)
            .Select(row => new { row.HolidayFrom, row.HolidayUntil }).SingleOrDefaultAsync(stop);
        return days is null ? null : new Holiday(days.HolidayFrom!.Value, days.HolidayUntil!.Value);
    }
}
