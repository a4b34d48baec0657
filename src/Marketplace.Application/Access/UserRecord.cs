using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Access;

/// <summary>One account, as an administrator sees it: rights and doors, nothing of what the person bought.</summary>
public sealed class UserRecord(MarketplaceDb db, TimeProvider clock)
{
    private const int EntriesMax = 50;

    public sealed record View(
        Id<Account> Account, string DisplayName, string Email, bool IsConfirmed, bool HasSecondFactor, DateTimeOffset CreatedAt,
        DateTimeOffset? ClosedAt, DateTimeOffset? WaitsUntil, IReadOnlyList<string> Roles, IReadOnlyList<Post> Posts, IReadOnlyList<Entry> Entries);

    public sealed record Post(Id<Cooperative> Cooperative, LocalizedText Name, StaffPosition Position);

    /// <summary>What was done to the account.</summary>
    public sealed record Entry(DateTimeOffset At, string Action, string Detail, string By);

    public async Task<View?> FindAsync(Visitor visitor, Id<Account> account, CancellationToken stop)
    {
        var user = visitor.Is(Access.Roles.Admin)
            ? await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == account.Value, stop)
            : null;
        if (user is null)
            return null;
        var roles = await db.UserRoles.Where(link => link.UserId == user.Id)
            .Join(db.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name!).OrderBy(name => name).ToListAsync(stop);
        var posts = await db.CooperativeStaff.Where(staff => staff.AccountId == account)
            .Join(db.Cooperatives, staff => staff.CooperativeId, cooperative => cooperative.Id, (staff, cooperative) => new Post(cooperative.Id, cooperative.Name, staff.Position))
            .ToListAsync(stop);
        return new(
            account, user.DisplayName, user.Email ?? "", user.EmailConfirmed, user.TwoFactorEnabled, user.CreatedAt, user.ClosedAt,
            user.LockoutEnd > clock.Now() ? user.LockoutEnd : null, roles, posts, await EntriesAsync(account, stop));
    }

    private async Task<IReadOnlyList<Entry>> EntriesAsync(Id<Account> account, CancellationToken stop)
    {
        var subject = $"account:{account}";
        var entries = await db.AuditEntries.Where(entry => entry.Subject == subject).OrderByDescending(entry => entry.Id).Take(EntriesMax)
            .Select(entry => new { entry.At, entry.Action, entry.Detail, entry.By }).ToListAsync(stop);
        var people = entries.Select(entry => entry.By.Value).Distinct().ToList();
        var names = await db.Users.Where(user => people.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, stop);
        return [.. entries.Select(entry => new Entry(entry.At, entry.Action, entry.Detail, names.GetValueOrDefault(entry.By.Value, "")))];
    }
}
