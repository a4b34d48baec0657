using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>What people who coach, record or look are called.</summary>
public sealed class AccountNames(MarketplaceDb db)
{
    internal async Task<IReadOnlyDictionary<Id<Account>, string>> LoadAsync(IEnumerable<Id<Account>> accounts, CancellationToken stop)
    {
        var ids = accounts.Select(account => account.Value).Distinct().ToList();
        return await db.Users.Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => new Id<Account>(user.Id), user => user.DisplayName, stop);
    }

    /// <summary>Lead coaches of the day, by cooperative.</summary>
    internal async Task<IReadOnlyDictionary<Id<Domain.Cooperatives.Cooperative>, string>> CoachesAsync(DateOnly today, CancellationToken stop)
    {
        var assignments = await db.CoachAssignments
            .Where(row => row.From <= today && (row.Until == null || row.Until > today))
            .Select(row => new { row.CooperativeId, row.CoachId })
            .ToListAsync(stop);
        var names = await LoadAsync(assignments.Select(row => row.CoachId), stop);
        return assignments.GroupBy(row => row.CooperativeId).ToDictionary(
            group => group.Key, group => names.GetValueOrDefault(group.First().CoachId, ""));
    }
}
