using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Access;

/// <summary>The cooperatives a visitor works for, for the links to their offices.</summary>
public sealed class OwnCooperatives(MarketplaceDb db)
{
    public sealed record Row(Id<Cooperative> Id, LocalizedText Name);

    public async Task<IReadOnlyList<Row>> LoadAsync(Visitor visitor, CancellationToken stop)
    {
        if (visitor.Cooperatives.Count == 0)
            return [];
        var ids = visitor.Cooperatives.Keys.ToList();
        return await db.Cooperatives.Where(cooperative => ids.Contains(cooperative.Id))
            .OrderBy(cooperative => cooperative.Id)
            .Select(cooperative => new Row(cooperative.Id, cooperative.Name)).ToListAsync(stop);
    }
}
