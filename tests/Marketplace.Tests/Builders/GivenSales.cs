using Marketplace.Application.Database;
using Marketplace.Domain.Carts;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Builders;

/// <summary>Makes sales that were delivered, and refunds of them, at the world's present day.</summary>
public sealed class GivenSales(TestWorld world)
{
    private int _next;

    public async Task<SalesFact> SaleAsync(Cooperative cooperative, Product product, Lot lot, int units)
    {
        var now = world.Clock.Now();
        var delivery = await world.ReadAsync(db => db.DeliveryMethods.FirstAsync(row => row.CooperativeId == cooperative.Id));
        var cart = Cart.Open($"cart-{++_next}", null, now);
        await world.WriteAsync(db => db.Carts.Add(cart));
        var order = Order.Place(PlacementOf(cart, cooperative, product, delivery, units), now).Value;
        await world.WriteAsync(db => db.Orders.Add(order));
        return await world.AskAsync<MarketplaceDb, SalesFact>(db => DeliverAsync(db, order.Id, lot, units, now));
    }

    private static async Task<SalesFact> DeliverAsync(MarketplaceDb db, Id<Order> id, Lot lot, int units, DateTimeOffset now)
    {
        var part = await db.CooperativeOrders.Include(row => row.Lines).SingleAsync(row => row.OrderId == id);
        var line = part.Lines[0];
        part.Accept(now);
        part.Prepare(now);
        part.Send([(line.Id, units)], now);
        part.Deliver([(line.Id, units)], Money.Zero);
        part.Close(now);
        var shipment = Shipment.Dispatch(part, new("Amana", ""), Money.Zero, [(line.Id, lot.Id, units)], now).Value;
        db.Shipments.Add(shipment);
        await db.SaveChangesAsync();
        var fact = SalesFact.Record(part, line, shipment.Lines[0], now);
        db.SalesFacts.Add(fact);
        await db.SaveChangesAsync();
        return fact;
    }

    public async Task<RefundFact> RefundAsync(SalesFact sale, int units)
    {
        var refund = RefundFact.Record(sale, unitsBefore: 0, units, world.Clock.Now());
        await world.WriteAsync(db => db.RefundFacts.Add(refund));
        return refund;
    }

    private OrderPlacement PlacementOf(Cart cart, Cooperative cooperative, Product product, DeliveryMethod delivery, int units)
    {
        var line = new PlacedLine(product.Id, product.ChainId, product.Sku, product.Name, product.Unit, product.NetQuantity, product.Price, Rate.Zero, units);
        var part = new PlacedPart(
            cooperative.Id, cooperative.Name, delivery.Id, delivery.Name, Money.Zero, Rate.FromBasisPoints(300), Rate.FromBasisPoints(120), null, [line]);
        return new(
            cart.Id, $"token-{_next}", null, new("Salma", Given.Phone, "", Language.Fr),
            new("Salma", Given.Phone, "Meknès", "", "", "", "", ""), PaymentMethod.CashOnDelivery, "2025-1", [part]);
    }
}
