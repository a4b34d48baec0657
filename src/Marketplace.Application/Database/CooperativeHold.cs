using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database;

/// <summary>Lets what is decided on sums of a cooperative's rows be decided by one operation at a time.</summary>
internal static class CooperativeHold
{
    /// <summary>
    /// Holds the cooperative's books until the transaction ends. The statement changes nothing: every engine keeps the
    /// row it wrote to itself, and whoever comes second reads what the first one committed.
    /// </summary>
    public static Task HoldBooksAsync(this MarketplaceDb db, Id<Cooperative> cooperative, CancellationToken stop) =>
        db.Cooperatives.Where(row => row.Id == cooperative)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Code, row => row.Code), stop);
}
