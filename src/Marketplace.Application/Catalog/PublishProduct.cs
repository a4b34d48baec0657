using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>Puts a complete product on sale.</summary>
public sealed class PublishProduct(MarketplaceDb db, WriteLane lane, AuditTrail audit, ShopWindowNews news, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, Id<Product> Product);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value);
        return await lane.RunAsync(db, () => PublishAsync(request, recorded, stop), stop);
    }

    private async Task<Outcome> PublishAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        var product = await db.Products.Of(request.Cooperative)
            .Include(p => p.Attributes).Include(p => p.Pictures).OrderBy(p => p.Id).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Id == request.Product, stop);
        if (product is null)
            return Refusal.NotFound;
        var category = await db.Categories.Include(c => c.Attributes).SingleAsync(c => c.Id == product.CategoryId, stop);
        var cooperative = await db.Cooperatives.SingleAsync(c => c.Id == request.Cooperative, stop);
        var outcome = product.Publish(category, cooperative, recorded.At);
        if (outcome.IsRefused)
            return outcome;
        audit.Write(nameof(PublishProduct), $"product:{product.Id}", recorded);
        news.Tell([product.Id], recorded.At);
        await db.SaveChangesAsync(stop);
        return outcome;
    }
}
