using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Search;

/// <summary>What visitors looked for in vain over the last thirty days, the most wanted first.</summary>
public sealed class SearchMissTable(MarketplaceDb db, TimeProvider clock)
{
    public const int Days = 30;
    public const int Most = 100;

    public sealed record Row(string Words, int Times, DateOnly LastDay);

    public async Task<IReadOnlyList<Row>> LoadAsync(Visitor visitor, CancellationToken stop)
    {
        if (!visitor.Is(Roles.Admin))
            return [];
        var since = clock.Today().AddDays(-Days);
        return await db.SearchMisses.AsNoTracking()
            .Where(miss => miss.Day > since)
            .GroupBy(miss => miss.Words)
            .Select(asked => new { Words = asked.Key, Times = asked.Sum(miss => miss.Times), Last = asked.Max(miss => miss.Day) })
            .OrderByDescending(asked => asked.Times).ThenBy(asked => asked.Words)
            .Take(Most)
            .Select(asked => new Row(asked.Words, asked.Times, asked.Last))
            .ToListAsync(stop);
    }
}
