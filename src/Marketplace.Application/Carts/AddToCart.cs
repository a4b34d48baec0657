using Marketplace.Application.Access;
using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Domain.Carts;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Carts;

/// <summary>Puts units of a product into the cart, opening one if need be.</summary>
public sealed class AddToCart(MarketplaceDb db, WriteLane lane, TimeProvider clock)
{
    public sealed record Request(CartKey Cart, Id<Product> Product, int Units);

    /// <param name="Token">Goes into the cookie of a guest.</param>
    /// <param name="UnitsOfProduct">What the cart now holds of this product.</param>
    /// <param name="Units">What it holds in all.</param>
    public sealed record Result(string Token, int UnitsOfProduct, int Units);

    public Task<Outcome<Result>> RunAsync(Request request, CancellationToken stop) => lane.RunAsync<Result>(db, async () =>
    {
        var now = clock.Now();
        if (await db.SoldProductAsync(request.Product, stop) is not { } product)
            return new Refusal("Cart.NotSold");
        if (await db.SellerAwayUntilAsync(product.CooperativeId, MoroccanTime.DayOf(now), stop) is { } back)
            return new Refusal("Cart.OnHoliday", product.Name, back);
        var sellable = await db.SellableUnitsAsync([product.Id], MoroccanTime.DayOf(now), stop);
        var cart = await db.TakeCartAsync(request.Cart, now, stop) ?? Open(request.Cart, now);
        if (cart.Add(product, request.Units, sellable.GetValueOrDefault(product.Id), now).Refusal is { } refusal)
            return refusal;
        await db.SaveChangesAsync(stop);
        return new Result(
            cart.Token, cart.Lines.Single(line => line.ProductId == product.Id).Units, cart.Lines.Sum(line => line.Units));
    }, stop);

    private Cart Open(CartKey key, DateTimeOffset now) =>
        db.Carts.Add(Cart.Open(SecretToken.New(), key.Account, now)).Entity;
}
