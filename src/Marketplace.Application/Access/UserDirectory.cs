using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Access;

/// <summary>The accounts, newest first; those with rights alone, or found by name or address.</summary>
public sealed class UserDirectory(MarketplaceDb db)
{
    public const int PageSize = 50;

    public sealed record Row(Id<Account> Account, string DisplayName, string Email, IReadOnlyList<string> Roles, int Cooperatives, bool IsClosed)
    {
        /// <summary>What to call the person; the address where no name is known.</summary>
        public string Name => DisplayName.Length > 0 ? DisplayName : Email;
    }

    /// <param name="Next">Where the next page begins; null on the last.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, Id<Account>? Next);

    /// <param name="typed">Part of a name or of an address.</param>
    /// <param name="withRights">Only people who hold a role or work for a cooperative.</param>
    public async Task<Page> LoadAsync(Visitor visitor, string? typed, bool withRights, Id<Account>? before, CancellationToken stop)
    {
        if (!visitor.Is(Access.Roles.Admin))
            return new([], null);
        var users = db.Users.AsNoTracking();
        if (before is { } last)
            users = users.Where(user => user.Id < last.Value);
        if (!string.IsNullOrEmpty(typed))
        {
            var address = typed.ToUpperInvariant();
            users = users.Where(user => user.NormalizedEmail!.Contains(address) || user.DisplayName.Contains(typed));
        }

        if (withRights)
        {
            var staff = (await db.CooperativeStaff.Select(row => row.AccountId).Distinct().ToListAsync(stop)).ConvertAll(id => id.Value);
            users = users.Where(user => staff.Contains(user.Id) || db.UserRoles.Any(link => link.UserId == user.Id));
        }

        var found = await users.OrderByDescending(user => user.Id).Take(PageSize + 1)
            .Select(user => new { user.Id, user.DisplayName, user.Email, user.ClosedAt }).ToListAsync(stop);
        var shown = found.Take(PageSize).ToList();
        var (roles, cooperatives) = await RightsAsync([.. shown.Select(user => user.Id)], stop);
        return new(
            [.. shown.Select(user => new Row(
                new(user.Id), user.DisplayName, user.Email ?? "", [.. roles[user.Id]], cooperatives.GetValueOrDefault(user.Id), user.ClosedAt is not null))],
            found.Count > PageSize ? new(shown[^1].Id) : null);
    }

    private async Task<(ILookup<long, string> Roles, Dictionary<long, int> Cooperatives)> RightsAsync(IReadOnlyList<long> ids, CancellationToken stop)
    {
        var roles = await db.UserRoles.Where(link => ids.Contains(link.UserId))
            .Join(db.Roles, link => link.RoleId, role => role.Id, (link, role) => new { link.UserId, role.Name }).ToListAsync(stop);
        var accounts = ids.Select(id => new Id<Account>(id)).ToList();
        var staff = await db.CooperativeStaff.Where(row => accounts.Contains(row.AccountId))
            .GroupBy(row => row.AccountId).Select(group => new { Account = group.Key, Count = group.Count() }).ToListAsync(stop);
        return (roles.ToLookup(link => link.UserId, link => link.Name!), staff.ToDictionary(row => row.Account.Value, row => row.Count));
    }
}
