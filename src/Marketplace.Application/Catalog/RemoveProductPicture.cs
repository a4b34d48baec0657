using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>Takes a picture off a product; the last one of a product on sale stays.</summary>
public sealed class RemoveProductPicture(MarketplaceDb db, WriteLane lane, ShopWindowNews news, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, Id<Product> Product, Id<Picture> Picture);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var now = clock.Now();
        return await lane.RunAsync(db, () => HideAsync(request, now, stop), stop);
    }

    private async Task<Outcome> HideAsync(Request request, DateTimeOffset now, CancellationToken stop)
    {
        var product = await db.Products.Of(request.Cooperative).Include(p => p.Pictures).SingleOrDefaultAsync(p => p.Id == request.Product, stop);
        if (product is null || product.Pictures.All(shown => shown.PictureId != request.Picture))
            return Refusal.NotFound;
        if (product is { Status: ProductStatus.Published, Pictures.Count: 1 })
            return new Refusal("Product.LastPicture").On("Pictures");
        product.Hide(request.Picture);
        product.WasChanged(now);
        news.Tell([product.Id], now);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }
}
