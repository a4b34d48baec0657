using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>Says what a picture shows, and may make it the one that lists show.</summary>
public sealed class CaptionProductPicture(MarketplaceDb db, WriteLane lane, ShopWindowNews news, TimeProvider clock)
{
    private const int LengthMax = 200;

    /// <param name="Alternative">As typed; may wait while the product is not on sale.</param>
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, Id<Product> Product, Id<Picture> Picture, TypedText Alternative, bool IsFirst);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.WorksFor(request.Cooperative))
            return Refusal.NotFound;
        var fields = new TypedFields();
        var alternative = fields.Lines(request.Alternative, LengthMax, "Alternative");
        if (fields.Refusals is [var refusal, ..])
            return refusal;
        var now = clock.Now();
        return await lane.RunAsync(db, () => CaptionAsync(request, alternative, now, stop), stop);
    }

    private async Task<Outcome> CaptionAsync(Request request, LocalizedText alternative, DateTimeOffset now, CancellationToken stop)
    {
        var product = await db.Products.Of(request.Cooperative).Include(p => p.Pictures).SingleOrDefaultAsync(p => p.Id == request.Product, stop);
        if (product is null || product.Pictures.All(shown => shown.PictureId != request.Picture))
            return Refusal.NotFound;
        product.Caption(request.Picture, alternative);
        if (product.UnsaidOnSale() is { } unsaid)
            return unsaid;
        if (request.IsFirst)
            product.PutFirst(request.Picture);
        product.WasChanged(now);
        news.Tell([product.Id], now);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }
}
