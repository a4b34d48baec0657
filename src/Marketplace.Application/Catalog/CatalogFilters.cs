using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Application.Catalog;

/// <summary>Which products and lots are meant, in one word.</summary>
internal static class CatalogFilters
{
    extension(IQueryable<Product> products)
    {
        public IQueryable<Product> Of(Id<Cooperative> cooperative) => products.Where(product => product.CooperativeId == cooperative);

        public IQueryable<Product> Published => products.Where(product => product.Status == ProductStatus.Published);
    }

    extension(IQueryable<Lot> lots)
    {
        public IQueryable<Lot> Of(Id<Cooperative> cooperative) => lots.Where(lot => lot.CooperativeId == cooperative);

        /// <summary>Whose best-before day has not come.</summary>
        public IQueryable<Lot> Sellable(DateOnly today) => lots.Where(lot => lot.BestBefore == null || lot.BestBefore > today);
    }
}
