using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>The picture that stands for a product in a list.</summary>
internal static class FirstPictures
{
    extension(MarketplaceDb db)
    {
        /// <summary>The first ready picture of each product; a product without one is absent.</summary>
        public async Task<Dictionary<Id<Product>, ShownPicture>> FirstPicturesAsync(
            IReadOnlyCollection<Id<Product>> products, CancellationToken stop)
        {
            var rows = await (
                from product in db.Products
                where products.Contains(product.Id)
                from shown in product.Pictures
                join picture in db.Pictures on shown.PictureId equals picture.Id
                where picture.Status == PictureStatus.Ready
                select new { product.Id, shown.Position, picture.Hash, picture.Colour }).ToListAsync(stop);
            return rows.GroupBy(row => row.Id).ToDictionary(
                shown => shown.Key,
                shown => shown.OrderBy(row => row.Position).Select(row => new ShownPicture(row.Hash, row.Colour)).First());
        }
    }
}
