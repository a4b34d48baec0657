using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>The words a product is classified with: shelves with what they ask for, and production chains, by code.</summary>
public sealed class CatalogTerms(MarketplaceDb db)
{
    /// <summary>The attribute that cards show as a tag.</summary>
    public const string HarvestYear = "harvest-year";

    /// <param name="Leaves">Shelves that products stand on.</param>
    public sealed record Terms(IReadOnlyDictionary<string, Category> Leaves, IReadOnlyDictionary<string, Id<ProductionChain>> Chains)
    {
        /// <summary>Codes are compared without case, and a hyphen is as good as an underscore.</summary>
        public Category? Leaf(string code) => Leaves.GetValueOrDefault(Key(code));

        public Id<ProductionChain>? Chain(string code) => Chains.TryGetValue(Key(code), out var chain) ? chain : null;
    }

    public async Task<Terms> LoadAsync(CancellationToken stop)
    {
        var leaves = await db.Categories.AsNoTracking().Include(category => category.Attributes)
            .Where(category => category.ParentId != null)
            .ToListAsync(stop);
        var chains = await db.ProductionChains.Select(chain => new { chain.Code, chain.Id }).ToListAsync(stop);
        return new(leaves.ToDictionary(leaf => Key(leaf.Code)), chains.ToDictionary(chain => Key(chain.Code), chain => chain.Id));
    }

    private static string Key(string code) => code.Trim().Replace('_', '-').ToLowerInvariant();
}
