using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Carts;

/// <summary>The buyer has read that prices changed and goes on with the present ones.</summary>
public sealed class AcceptPrices(MarketplaceDb db, WriteLane lane, TimeProvider clock)
{
    public sealed record Request(CartKey Cart);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        if (await db.TakeCartAsync(request.Cart, clock.Now(), stop) is not { } cart)
            return Refusal.NotFound;
        var products = cart.Lines.Select(line => line.ProductId).ToList();
        var prices = await db.Products.Where(product => products.Contains(product.Id))
            .Select(product => new { product.Id, product.Price }).ToListAsync(stop);
        foreach (var product in prices)
            cart.See(product.Id, product.Price);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
