using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Stock takes through the cooperative's door, one change at a time.</summary>
internal static class OwnStockTakes
{
    extension(MarketplaceDb db)
    {
        /// <summary>Takes the session's row until the transaction ends: counters and approvals queue behind one another.</summary>
        public async Task<StockTake?> StockTakeToChangeAsync(Id<Cooperative> cooperative, Id<StockTake> id, CancellationToken stop)
        {
            var own = db.StockTakes.Where(take => take.Id == id && take.CooperativeId == cooperative);
            var taken = await own.ExecuteUpdateAsync(
                set => set.SetProperty(take => EF.Property<long>(take, VersionStamp.Column), take => EF.Property<long>(take, VersionStamp.Column) + 1),
                stop);
            return taken == 1
                ? await own.Include(take => take.Lines).ThenInclude(line => line.Counts).OrderBy(take => take.Id).AsSplitQuery().SingleAsync(stop)
                : null;
        }
    }
}
