using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Access;

/// <summary>What an account may do at this moment; asked for every request, so that a right taken away ends at once.</summary>
public sealed class VisitorRights(MarketplaceDb db)
{
    public async Task<Visitor> LoadAsync(Id<Account> account, Language language, CancellationToken stop)
    {
        var roles = await db.UserRoles.Where(link => link.UserId == account.Value)
            .Join(db.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name!)
            .ToListAsync(stop);
        var cooperatives = await db.CooperativeStaff.Where(staff => staff.AccountId == account)
            .ToDictionaryAsync(staff => staff.CooperativeId, staff => staff.Position, stop);
        return new(account, language, roles.ToHashSet(), cooperatives);
    }
}
