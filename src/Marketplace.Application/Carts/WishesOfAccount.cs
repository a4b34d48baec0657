using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Carts;

/// <summary>What an account keeps for later, the last kept first.</summary>
public sealed class WishesOfAccount(MarketplaceDb db)
{
    public async Task<IReadOnlyList<Id<Product>>> LoadAsync(Id<Account> account, CancellationToken stop) => await db.Wishes
        .Where(wish => wish.AccountId == account).OrderByDescending(wish => wish.Id).Select(wish => wish.ProductId).ToListAsync(stop);
}
