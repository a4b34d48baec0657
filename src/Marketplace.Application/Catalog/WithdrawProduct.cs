using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>Takes a product off sale; what was ordered stays ordered.</summary>
public sealed class WithdrawProduct(MarketplaceDb db, WriteLane lane, AuditTrail audit, ShopWindowNews news, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, Id<Product> Product);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value);
        return await lane.RunAsync(db, () => WithdrawAsync(request, recorded, stop), stop);
    }

    private async Task<Outcome> WithdrawAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        var product = await db.Products.Of(request.Cooperative).SingleOrDefaultAsync(p => p.Id == request.Product, stop);
        if (product is null)
            return Refusal.NotFound;
        if (product.Status is not ProductStatus.Published)
            return new Refusal("Product.NotPublished");
        product.Withdraw();
        audit.Write(nameof(WithdrawProduct), $"product:{product.Id}", recorded);
        news.Tell([product.Id], recorded.At);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }
}
