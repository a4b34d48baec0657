using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>Puts a picture in another place among its product's, or says which point of it stays in sight when it is cut.</summary>
public sealed class ArrangeProductPicture(MarketplaceDb db, WriteLane lane, ShopWindowNews news, TimeProvider clock)
{
    /// <param name="Place">From 0, the one that lists show; beyond the last it becomes the last. None leaves it where it is.</param>
    /// <param name="Focus">None leaves it as it is.</param>
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, Id<Product> Product, Id<Picture> Picture, int? Place, PictureFocus? Focus);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.WorksFor(request.Cooperative))
            return Refusal.NotFound;
        var now = clock.Now();
        return await lane.RunAsync(db, () => ArrangeAsync(request, now, stop), stop);
    }

    private async Task<Outcome> ArrangeAsync(Request request, DateTimeOffset now, CancellationToken stop)
    {
        var product = await db.Products.Of(request.Cooperative).Include(p => p.Pictures).SingleOrDefaultAsync(p => p.Id == request.Product, stop);
        if (product is null || product.Pictures.All(shown => shown.PictureId != request.Picture))
            return Refusal.NotFound;
        if (request.Focus is { } focus && product.Focus(request.Picture, focus) is { IsRefused: true } refused)
            return refused;
        if (request.Place is { } place)
            product.Place(request.Picture, place);
        product.WasChanged(now);
        news.Tell([product.Id], now);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }
}
