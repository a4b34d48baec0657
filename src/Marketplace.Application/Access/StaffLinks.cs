using Marketplace.Application.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Access;

internal static class StaffLinks
{
    extension(MarketplaceDb db)
    {
        /// <summary>Whether the cooperative would have no treasurer or president without this one (INV-39).</summary>
        /// <remarks>Holds the cooperative's rows until the transaction ends, so that two cannot leave at once.</remarks>
        public async Task<bool> IsLastManagerAsync(CooperativeStaff staff, CancellationToken stop)
        {
            await db.CooperativeStaff.Where(row => row.CooperativeId == staff.CooperativeId)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Position, row => row.Position), stop);
            return staff.Position is not StaffPosition.Helper && !await db.CooperativeStaff.AnyAsync(
                row => row.CooperativeId == staff.CooperativeId && row.Id != staff.Id && row.Position != StaffPosition.Helper, stop);
        }
    }
}
