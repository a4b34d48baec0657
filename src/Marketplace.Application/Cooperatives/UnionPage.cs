using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Cooperatives;

/// <summary>The public page of a union; its cooperatives come from <see cref="CooperativeDirectory"/>.</summary>
public sealed class UnionPage(MarketplaceDb db)
{
    public sealed record Details(string Slug, LocalizedText Name, LocalizedText Story, LocalizedText Province, DateOnly RegisteredOn);

    public async Task<Details?> FindAsync(string slug, CancellationToken stop) => await db.Unions.AsNoTracking()
        .Where(union => union.Slug == slug)
        .Join(db.Provinces, union => union.ProvinceId, province => province.Id, (union, province) =>
            new Details(union.Slug, union.Name, union.Story, province.Name, union.RegisteredOn))
        .SingleOrDefaultAsync(stop);
}
