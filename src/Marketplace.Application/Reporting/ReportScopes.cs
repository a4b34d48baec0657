using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Reporting;

/// <summary>What a report may be narrowed to, of what its reader may see.</summary>
public sealed class ReportScopes(MarketplaceDb db, ProgrammeScope scope)
{
    private const int ChoicesMax = 200;

    public sealed record Choice(ReportScope Scope, LocalizedText Name);

    /// <summary>Chains, then unions, then cooperatives.</summary>
    public async Task<IReadOnlyList<Choice>> LoadAsync(Visitor visitor, CancellationToken stop)
    {
        var cooperatives = scope.Cooperatives(visitor);
        var chains = await db.ProductionChains.Where(chain => cooperatives.Any(row => row.MainChainId == chain.Id))
            .OrderBy(chain => chain.Code).Take(ChoicesMax).Select(chain => new { chain.Code, chain.Name }).ToListAsync(stop);
        var unions = await db.Unions.Where(union => union.Memberships.Any(membership => cooperatives.Any(row => row.Id == membership.CooperativeId)))
            .OrderBy(union => union.Slug).Take(ChoicesMax).Select(union => new { Code = union.Slug, union.Name }).ToListAsync(stop);
        var each = await cooperatives.OrderBy(row => row.Code).Take(ChoicesMax).Select(row => new { row.Code, row.Name }).ToListAsync(stop);
        return [.. chains.Select(row => new Choice(new(ReportScopeKind.Chain, row.Code), row.Name))
            .Concat(unions.Select(row => new Choice(new(ReportScopeKind.Union, row.Code), row.Name)))
            .Concat(each.Select(row => new Choice(new(ReportScopeKind.Cooperative, row.Code), row.Name)))];
    }
}
