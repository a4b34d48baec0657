using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Carts;

/// <summary>Keeps a product for later no more.</summary>
public sealed class DropWish(MarketplaceDb db, WriteLane lane)
{
    public sealed record Request(Id<Account> Account, Id<Product> Product);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        await db.Wishes.Where(wish => wish.AccountId == request.Account && wish.ProductId == request.Product).ExecuteDeleteAsync(stop);
        return Outcome.Done;
    }, stop);
}
