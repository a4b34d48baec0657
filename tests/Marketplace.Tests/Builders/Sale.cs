using Marketplace.Application.Access;
using Marketplace.Application.Orders;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Builders;

/// <summary>One product of one cooperative, ordered once: where most stories of fulfilment begin.</summary>
public sealed class Sale
{
    private readonly TestWorld _world;

    private Sale(TestWorld world) => (_world, Trade) = (world, new Trade(world));

    public Trade Trade { get; }

    public required Visitor Staff { get; init; }

    public required Product Product { get; init; }

    public required Lot Lot { get; init; }

    public required CooperativeOrder Part { get; init; }

    public Id<OrderLine> Line => Part.Lines[0].Id;

    public static async Task<Sale> OpenAsync(
        TestWorld world, int units, int ordered, long centimes = 95_00,
        PaymentMethod method = PaymentMethod.CashOnDelivery, DateOnly? bestBefore = null)
    {
        var cooperative = await world.Given.CooperativeAsync();
        var product = await world.Given.ProductAsync(cooperative, Money.FromCentimes(centimes));
        var lot = await world.Given.LotAsync(product, units, bestBefore);
        return new(world)
        {
            Staff = await world.Given.StaffAsync(cooperative),
            Product = product,
            Lot = lot,
            Part = (await new Trade(world).OrderAsync(method, (product, ordered)))[0],
        };
    }

    public Task<CooperativeOrder> NowAsync() => _world.ReadAsync(db =>
        db.CooperativeOrders.AsNoTracking().Include(part => part.Lines).SingleAsync(part => part.Id == Part.Id));

    public Task<Outcome<DispatchShipment.Result>> DispatchAsync(int units, Lot? lot = null) =>
        Trade.DispatchAsync(Staff, Part, new ParcelStock.Packed(Line, lot?.Id, units));

    /// <summary>A parcel of so many units leaves and arrives.</summary>
    public async Task<Id<Shipment>> DeliverAsync(int units)
    {
        var shipment = (await DispatchAsync(units)).Value.Shipment;
        var isCash = Part.Method is PaymentMethod.CashOnDelivery;
        if ((await Trade.DeliverAsync(Staff, Part, shipment, isCash ? CashHolder.Carrier : null)).Refusal is { } refusal)
            throw new InvalidOperationException(refusal.Key);
        return shipment;
    }
}
