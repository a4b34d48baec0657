using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Carts;

/// <summary>Changes how many units a line has; none takes it out.</summary>
public sealed class ChangeCartLine(MarketplaceDb db, WriteLane lane, TimeProvider clock)
{
    public sealed record Request(CartKey Cart, Id<Product> Product, int Units);

    /// <summary>What undoing needs: the product and the units before. A removed line comes back by <see cref="AddToCart"/>.</summary>
    /// <param name="Units">What the cart now holds in all.</param>
    public sealed record Result(Id<Product> Product, LocalizedText Name, int UnitsBefore, int UnitsNow, int Units);

    public Task<Outcome<Result>> RunAsync(Request request, CancellationToken stop) => lane.RunAsync<Result>(db, async () =>
    {
        var now = clock.Now();
        var cart = await db.TakeCartAsync(request.Cart, now, stop);
        if (cart?.Lines.SingleOrDefault(line => line.ProductId == request.Product) is not { Units: var unitsBefore })
            return Refusal.NotFound;
        var sold = await db.SoldProductAsync(request.Product, stop);
        if (sold is null && request.Units > 0)
            return new Refusal("Cart.NotSold");
        if (sold is not null && request.Units > unitsBefore && await db.SellerAwayUntilAsync(sold.CooperativeId, MoroccanTime.DayOf(now), stop) is { } back)
            return new Refusal("Cart.OnHoliday", sold.Name, back);
        var product = sold ?? await db.Products.AsNoTracking().SingleAsync(row => row.Id == request.Product, stop);
        var sellable = await db.SellableUnitsAsync([product.Id], MoroccanTime.DayOf(now), stop);
        if (cart.Change(product, request.Units, sellable.GetValueOrDefault(product.Id), now).Refusal is { } refusal)
            return refusal;
        await db.SaveChangesAsync(stop);
        return new Result(product.Id, product.Name, unitsBefore, request.Units, cart.Lines.Sum(line => line.Units));
    }, stop);
}
