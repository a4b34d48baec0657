using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Search;

/// <summary>The words that staff say mean the same, what was changed last first.</summary>
public sealed class SynonymTable(MarketplaceDb db)
{
    /// <summary>Groups shown; a shop has some dozens.</summary>
    public const int Most = 500;

    public sealed record Row(Id<SynonymGroup> Group, string Words, long Version);

    public async Task<IReadOnlyList<Row>> LoadAsync(Visitor visitor, CancellationToken stop) => !visitor.Is(Roles.Admin) ? [] :
        await db.SynonymGroups.AsNoTracking()
            .OrderByDescending(group => group.ChangedAt).ThenByDescending(group => group.Id)
            .Take(Most)
            .Select(group => new Row(group.Id, group.Words, EF.Property<long>(group, VersionStamp.Column)))
            .ToListAsync(stop);
}
