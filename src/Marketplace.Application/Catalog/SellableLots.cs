using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>What can still be sold: units on hand, less what is promised, of lots that keep beyond today and are not set aside.</summary>
internal static class SellableLots
{
    extension(IQueryable<Lot> lots)
    {
        public IQueryable<Lot> KeepingAfter(DateOnly today) => lots.UnexpiredOn(today).Where(lot => lot.QuarantinedAt == null);

        /// <summary>Also those set aside: what comes back of them is counted, though not sold.</summary>
        public IQueryable<Lot> UnexpiredOn(DateOnly today) =>
            lots.Where(lot => lot.BestBefore == null || lot.BestBefore > today);
    }

    extension(MarketplaceDb db)
    {
        /// <summary>What the shop shows of a cooperative while it may sell.</summary>
        public Task<List<Id<Product>>> OnSaleOfAsync(Id<Cooperative> cooperative, CancellationToken stop) => db.Products
            .Where(product => product.CooperativeId == cooperative && product.Status == ProductStatus.Published)
            .Select(product => product.Id).ToListAsync(stop);

        /// <summary>What a cooperative has on sale without a unit left to sell.</summary>
        public IQueryable<Product> SoldOut(Id<Cooperative> cooperative, DateOnly today)
        {
            var sellable = db.Lots.KeepingAfter(today).Where(lot => lot.UnitsOnHand > lot.UnitsReserved);
            return db.Products
                .Where(product => product.CooperativeId == cooperative && product.Status == ProductStatus.Published)
                .Where(product => !sellable.Any(lot => lot.ProductId == product.Id));
        }

        /// <summary>Units that can be sold of each product; a product without any is absent.</summary>
        public Task<Dictionary<Id<Product>, long>> SellableUnitsAsync(
            IReadOnlyCollection<Id<Product>> products, DateOnly today, CancellationToken stop) => db.Lots
            .KeepingAfter(today)
            .Where(lot => products.Contains(lot.ProductId) && lot.UnitsOnHand > lot.UnitsReserved)
            .GroupBy(lot => lot.ProductId)
            .Select(lots => new { Product = lots.Key, Units = lots.Sum(lot => lot.UnitsOnHand - lot.UnitsReserved) })
            .ToDictionaryAsync(row => row.Product, row => row.Units, stop);
    }
}
