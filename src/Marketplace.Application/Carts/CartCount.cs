using Marketplace.Application.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Carts;

/// <summary>The number beside the cart in the head of every page.</summary>
public sealed class CartCount(MarketplaceDb db)
{
    public Task<int> LoadAsync(CartKey key, CancellationToken stop) => key is { Token: null, Account: null }
        ? Task.FromResult(0)
        : db.Carts.OpenedBy(key).OrderBy(cart => cart.Id).Take(1).SelectMany(cart => cart.Lines).SumAsync(line => line.Units, stop);
}
