using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Access;

/// <summary>Which account holds which role.</summary>
internal static class RoleLinks
{
    extension(MarketplaceDb db)
    {
        public Task<bool> HoldsAsync(Id<Account> account, string role, CancellationToken stop) => db.UserRoles
            .AnyAsync(link => link.UserId == account.Value && db.Roles.Any(row => row.Id == link.RoleId && row.Name == role), stop);

        /// <summary>Gives the role and ends the account's sessions, which were longer than the role allows.</summary>
        public async Task GiveAsync(AppUser user, string role, CancellationToken stop)
        {
            var row = await db.Roles.SingleOrDefaultAsync(known => known.Name == role, stop);
            if (row is null)
            {
                row = db.Roles.Add(new(role) { NormalizedName = role.ToUpperInvariant() }).Entity;
                await db.SaveChangesAsync(stop);
            }

            db.UserRoles.Add(new IdentityUserRole<long> { UserId = user.Id, RoleId = row.Id });
            user.EndSessions();
        }

        /// <summary>Whether nobody else could administer the shop without this account (INV-39).</summary>
        /// <remarks>Holds the role's row until the transaction ends: two administrators cannot remove each other.</remarks>
        public async Task<bool> IsLastAdminAsync(Id<Account> account, CancellationToken stop)
        {
            await db.Roles.Where(role => role.Name == Roles.Admin)
                .ExecuteUpdateAsync(set => set.SetProperty(role => role.NormalizedName, role => role.NormalizedName), stop);
            return await db.HoldsAsync(account, Roles.Admin, stop) && !await db.Users.AnyAsync(
                other => other.Id != account.Value && other.ClosedAt == null
                    && db.UserRoles.Any(link => link.UserId == other.Id && db.Roles.Any(row => row.Id == link.RoleId && row.Name == Roles.Admin)),
                stop);
        }
    }
}
