using Marketplace.Application.Access;
using Marketplace.Application.Carts;
using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Domain.Carts;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Puts the products of an earlier order into the cart again, as far as they are still sold.</summary>
public sealed class ReorderItems(MarketplaceDb db, WriteLane lane, TimeProvider clock)
{
    /// <param name="OrderToken">Of the order's link.</param>
    public sealed record Request(CartKey Cart, string OrderToken);

    /// <param name="Token">Of the cart.</param>
    /// <param name="UnitsAdded">What was put in.</param>
    /// <param name="Fewer">Put in, with fewer units than before.</param>
    /// <param name="NotSold">No longer sold, or sold out.</param>
    public sealed record Result(string Token, int UnitsAdded, IReadOnlyList<LocalizedText> Fewer, IReadOnlyList<LocalizedText> NotSold);

    public Task<Outcome<Result>> RunAsync(Request request, CancellationToken stop) => lane.RunAsync<Result>(db, async () =>
    {
        var now = clock.Now();
        var lines = await db.Orders.Where(order => order.Token == request.OrderToken)
            .SelectMany(order => order.Parts).SelectMany(part => part.Lines).OrderBy(line => line.Id).AsNoTracking().ToListAsync(stop);
        if (lines.Count == 0)
            return Refusal.NotFound;
        var ids = lines.Select(line => line.ProductId).ToList();
        var sold = await db.Products.AsNoTracking()
            .Where(product => ids.Contains(product.Id) && product.Status == ProductStatus.Published)
            .Where(product => db.Cooperatives.Any(maker => maker.Id == product.CooperativeId && maker.Status == CooperativeStatus.Active))
            .ToDictionaryAsync(product => product.Id, stop);
        var today = MoroccanTime.DayOf(now);
        var away = await db.Cooperatives.Where(maker => maker.HolidayFrom <= today && maker.HolidayUntil > today).Select(maker => maker.Id).ToListAsync(stop);
        foreach (var product in sold.Values.Where(product => away.Contains(product.CooperativeId)).ToList())
            sold.Remove(product.Id);
        var sellable = await db.SellableUnitsAsync(ids, MoroccanTime.DayOf(now), stop);
        var cart = await db.TakeCartAsync(request.Cart, now, stop)
            ?? db.Carts.Add(Cart.Open(SecretToken.New(), request.Cart.Account, now)).Entity;
        var result = Fill(cart, lines, sold, sellable, now);
        await db.SaveChangesAsync(stop);
        return result;
    }, stop);

    private static Result Fill(
        Cart cart, IReadOnlyList<OrderLine> lines, Dictionary<Id<Product>, Product> sold,
        Dictionary<Id<Product>, long> sellable, DateTimeOffset now)
    {
        var (added, fewer, notSold) = (0, new List<LocalizedText>(), new List<LocalizedText>());
        foreach (var line in lines)
        {
            var left = sellable.GetValueOrDefault(line.ProductId);
            var inCart = cart.Lines.SingleOrDefault(mine => mine.ProductId == line.ProductId)?.Units ?? 0;
            var units = (int)Math.Min(line.Units, Math.Min(left, Cart.UnitsMax) - inCart);
            if (units < 1 || !sold.TryGetValue(line.ProductId, out var product) || cart.Add(product, units, left, now).IsRefused)
            {
                notSold.Add(line.Title);
                continue;
            }

            added += units;
            if (units < line.Units)
                fewer.Add(line.Title);
        }

        return new(cart.Token, added, fewer, notSold);
    }
}
