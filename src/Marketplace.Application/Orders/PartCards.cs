using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Completes parts to cards: lines, parcels, delivery and pictures of all of them in five questions.</summary>
internal sealed class PartCards(MarketplaceDb db, OrderOptions options, TimeProvider clock)
{
    /// <param name="ids">In the order the cards shall have.</param>
    public async Task<IReadOnlyList<PartCard>> OfAsync(IReadOnlyList<Id<CooperativeOrder>> ids, bool seesMoney, CancellationToken stop)
    {
        var now = clock.Now();
        var parts = await db.CooperativeOrders.AsNoTracking().Include(part => part.Lines)
            .Where(part => ids.Contains(part.Id)).ToDictionaryAsync(part => part.Id, stop);
        var orderIds = parts.Values.Select(part => part.OrderId).ToList();
        var orders = await db.Orders.AsNoTracking().Where(order => orderIds.Contains(order.Id)).ToDictionaryAsync(order => order.Id, stop);
        var shipments = (await db.Shipments.AsNoTracking().Where(row => ids.Contains(row.CooperativeOrderId)).ToListAsync(stop))
            .ToLookup(row => row.CooperativeOrderId);
        var methodIds = parts.Values.Select(part => part.DeliveryMethodId).Distinct().ToList();
        var methods = await db.DeliveryMethods.AsNoTracking().Where(method => methodIds.Contains(method.Id)).ToDictionaryAsync(method => method.Id, stop);
        var pictures = await db.FirstPicturesAsync([.. parts.Values.SelectMany(part => part.Lines).Select(line => line.ProductId).Distinct()], stop);
        return [.. ids.Select(id => parts[id]).Select(part =>
            Card(part, orders[part.OrderId], [.. shipments[part.Id]], methods[part.DeliveryMethodId], pictures, seesMoney, now))];
    }

    private PartCard Card(
        CooperativeOrder part, Order order, IReadOnlyList<Shipment> shipments, DeliveryMethod method,
        Dictionary<Id<Product>, ShownPicture> pictures, bool seesMoney, DateTimeOffset now)
    {
        var deadline = Promise.Of(part, method.DaysMax, options);
        return new(
            part.Id, part.Number, part.Status, order.Buyer.Name, order.Address.City, order.Address.District, part.Method,
            seesMoney ? CashToCome.Of(part, shipments) : null, part.PlacedAt, deadline, deadline < now,
            [.. part.Lines.OrderBy(line => line.Id).Select(line =>
                new PartCard.Item(line.Title, line.Units - line.UnitsCancelled, pictures.GetValueOrDefault(line.ProductId)))])
        {
            HasNote = order.Address.CarrierNote.Length > 0,
            HasLandmark = order.Address.Landmark.Length > 0,
            IsPickup = method.Kind is DeliveryKind.Pickup,
            Parcels = shipments.Count(row => row.Status is ShipmentStatus.OnTheWay or ShipmentStatus.Delivered),
            OnTheWay = OnlyOne(shipments, ShipmentStatus.OnTheWay),
            ComingBack = OnlyOne(shipments, ShipmentStatus.RefusedAtDoor),
            Reason = part.Reason,
        };
    }

    private static Id<Shipment>? OnlyOne(IReadOnlyList<Shipment> shipments, ShipmentStatus status) =>
        shipments.Where(row => row.Status == status).ToList() is [var only] ? only.Id : null;
}
