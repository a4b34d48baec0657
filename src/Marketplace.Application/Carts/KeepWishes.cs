using Marketplace.Application.Database;
using Marketplace.Domain.Carts;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Carts;

/// <summary>Keeps products for later; at sign-in those of the guest's cookie join the account's.</summary>
public sealed class KeepWishes(MarketplaceDb db, WriteLane lane, TimeProvider clock)
{
    public sealed record Request(Id<Account> Account, IReadOnlyCollection<Id<Product>> Products);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var now = clock.Now();
        var kept = await db.Wishes.Where(wish => wish.AccountId == request.Account).Select(wish => wish.ProductId).ToListAsync(stop);
        var known = await db.Products.Where(product => request.Products.Contains(product.Id)).Select(product => product.Id).ToListAsync(stop);
        var fresh = known.Except(kept).ToList();
        if (kept.Count + fresh.Count > Wish.PerAccountMax)
            return new Refusal("Wishes.Full", Wish.PerAccountMax);
        db.Wishes.AddRange(fresh.Select(product => Wish.Keep(request.Account, product, now)));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
