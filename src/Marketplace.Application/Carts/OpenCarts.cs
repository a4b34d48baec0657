using Marketplace.Application.Database;
using Marketplace.Domain.Carts;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Carts;

/// <summary>Finds the cart a key opens; a cart of an account is never opened by its secret alone.</summary>
internal static class OpenCarts
{
    extension(IQueryable<Cart> carts)
    {
        public IQueryable<Cart> Open => carts.Where(cart => cart.Status == CartStatus.Open);

        public IQueryable<Cart> OfGuest(string? token) =>
            carts.Where(cart => cart.AccountId == null && cart.Token == (token ?? ""));

        /// <summary>The account's cart first, then the guest's.</summary>
        public IQueryable<Cart> OpenedBy(CartKey key) => key.Account is { } account
            ? carts.Open
                .Where(cart => cart.AccountId == account || (cart.AccountId == null && cart.Token == (key.Token ?? "")))
                .OrderBy(cart => cart.AccountId == null).ThenBy(cart => cart.Id)
            : carts.Open.OfGuest(key.Token);
    }

    extension(MarketplaceDb db)
    {
        /// <summary>Loads the cart to change it. Its row is written first, so that two clicks follow one another.</summary>
        public async Task<Cart?> TakeCartAsync(CartKey key, DateTimeOffset now, CancellationToken stop)
        {
            var id = await db.Carts.OpenedBy(key).Select(cart => cart.Id).FirstOrDefaultAsync(stop);
            if (id.IsNew || !await db.LockCartAsync(id, now, stop))
                return null;
            return await db.Carts.Include(cart => cart.Lines).Include(cart => cart.Deliveries)
                .OrderBy(cart => cart.Id).AsSplitQuery()
                .SingleAsync(cart => cart.Id == id, stop);
        }

        /// <summary>Holds the row until the transaction ends; false when the cart is no longer open.</summary>
        private async Task<bool> LockCartAsync(Id<Cart> id, DateTimeOffset now, CancellationToken stop) => await db.Carts.Open
            .Where(cart => cart.Id == id)
            .ExecuteUpdateAsync(set => set
                .SetProperty(cart => cart.TouchedAt, now)
                .SetProperty(cart => EF.Property<long>(cart, VersionStamp.Column), cart => EF.Property<long>(cart, VersionStamp.Column) + 1), stop) == 1;
    }

    /// <summary>Turns the one open cart among these into an order, and answers whether there was one. The first of many
    /// callers wins; the others wait for it and then find no open cart (INV-13).</summary>
    public static async Task<bool> BecomeOrderAsync(IQueryable<Cart> carts, DateTimeOffset now, CancellationToken stop) => await carts.Open
        .ExecuteUpdateAsync(set => set
            .SetProperty(cart => cart.Status, CartStatus.Ordered)
            .SetProperty(cart => cart.TouchedAt, now)
            .SetProperty(cart => EF.Property<long>(cart, VersionStamp.Column), cart => EF.Property<long>(cart, VersionStamp.Column) + 1), stop) == 1;
}
