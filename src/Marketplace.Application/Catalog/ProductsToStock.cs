using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>What a form that receives units offers to choose from: a cooperative's products by code.</summary>
public sealed class ProductsToStock(MarketplaceDb db)
{
    private const int ProductsMax = 500;

    public sealed record Row(Id<Product> Id, string Sku, LocalizedText Name, ProductUnit Unit, long NetQuantity);

    /// <returns>Nothing where the visitor does not work for the cooperative.</returns>
    public async Task<IReadOnlyList<Row>> LoadAsync(Visitor visitor, Id<Cooperative> cooperative, CancellationToken stop)
    {
        if (!visitor.WorksFor(cooperative))
            return [];
        return await db.Products.AsNoTracking().Of(cooperative)
            .OrderBy(product => product.Sku).Take(ProductsMax)
            .Select(product => new Row(product.Id, product.Sku, product.Name, product.Unit, product.NetQuantity))
            .ToListAsync(stop);
    }
}
