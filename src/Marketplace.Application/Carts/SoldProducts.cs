using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Carts;

/// <summary>Products that may be ordered at all: published, by a cooperative that may sell (INV-08).</summary>
internal static class SoldProducts
{
    extension(MarketplaceDb db)
    {
        public Task<Product?> SoldProductAsync(Id<Product> id, CancellationToken stop) => db.Products.AsNoTracking()
            .Where(product => product.Id == id && product.Status == ProductStatus.Published)
            .Where(product => db.Cooperatives.Any(seller => seller.Id == product.CooperativeId && seller.Status == CooperativeStatus.Active))
            .SingleOrDefaultAsync(stop);

        /// <summary>The day the product's cooperative is back, while it is away.</summary>
        public Task<DateOnly?> SellerAwayUntilAsync(Id<Cooperative> seller, DateOnly today, CancellationToken stop) => db.Cooperatives
            .Where(row => row.Id == seller && row.HolidayFrom <= today && row.HolidayUntil > today)
            .Select(row => row.HolidayUntil).SingleOrDefaultAsync(stop);
    }
}
