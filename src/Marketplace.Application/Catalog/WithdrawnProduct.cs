using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>What was on sale once and is no longer: its address was known, and is gone rather than wrong.</summary>
public sealed class WithdrawnProduct(MarketplaceDb db)
{
    /// <returns>Its name; nothing for what was never on sale, or is.</returns>
    public async Task<LocalizedText?> FindNameAsync(Id<Product> id, CancellationToken stop) => await db.Products.AsNoTracking()
        .Where(product => product.Id == id && product.Status == ProductStatus.Withdrawn && product.PublishedAt != null)
        .Select(product => product.Name)
        .FirstOrDefaultAsync(stop);
}
