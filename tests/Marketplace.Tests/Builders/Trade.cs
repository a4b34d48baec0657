using Marketplace.Application.Access;
using Marketplace.Application.Carts;
using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Builders;

/// <summary>Acts of the trade through the real operations, in the order a buyer and a cooperative do them.</summary>
public sealed class Trade(TestWorld world)
{
    public static readonly Visitor Guest = Visitor.Guest(Language.Fr);

    /// <summary>A guest's cart with these units; answers its token.</summary>
    public async Task<string> CartAsync(params (Product Product, int Units)[] lines)
    {
        string? token = null;
        foreach (var (product, units) in lines)
            token = (await AddAsync(new(token, null), product, units)).Value.Token;
        return token!;
    }

    public Task<Outcome<AddToCart.Result>> AddAsync(CartKey cart, Product product, int units) =>
        world.AskAsync<AddToCart, Outcome<AddToCart.Result>>(add => add.RunAsync(new(cart, product.Id, units), default));

    public Task<CartView> ShowAsync(CartKey cart, Id<City>? city = null) =>
        world.AskAsync<CartContents, CartView>(contents => contents.LoadAsync(cart, city, default));

    public async Task<Id<City>> CityAsync()
    {
        await world.Given.ProvinceAsync();
        return await world.ReadAsync(db => db.Cities.Select(city => city.Id).FirstAsync());
    }

    /// <summary>What a buyer sends who has just read the summary.</summary>
    public async Task<PlaceOrder.Request> RequestAsync(
        string token, PaymentMethod method = PaymentMethod.CashOnDelivery, Visitor? visitor = null)
    {
        var buyer = visitor ?? Guest;
        var city = await CityAsync();
        var shown = await world.AskAsync<CheckoutSummary, CheckoutSummary.View>(
            summary => summary.LoadAsync(buyer, token, city, default));
        return new(
            buyer, token, new("Nadia El Fassi", "06 12 34 56 78", "nadia@mida.example", buyer.Language),
            new(city, "Bourgogne", "12, rue Jura", "en face de l’école"), method, shown.ConditionsVersion,
            shown.Cart.Total, shown.Cart.Version);
    }

    public Task<Outcome<PlaceOrder.Result>> PlaceAsync(PlaceOrder.Request request) =>
        world.AskAsync<PlaceOrder, Outcome<PlaceOrder.Result>>(place => place.RunAsync(request, default));

    public async Task<Outcome<PlaceOrder.Result>> PlaceAsync(
        string token, PaymentMethod method = PaymentMethod.CashOnDelivery, Visitor? visitor = null) =>
        await PlaceAsync(await RequestAsync(token, method, visitor));

    /// <summary>An order of these units; answers its parts, in the order of the cart.</summary>
    public async Task<IReadOnlyList<CooperativeOrder>> OrderAsync(
        PaymentMethod method, params (Product Product, int Units)[] lines)
    {
        var placed = (await PlaceAsync(await CartAsync(lines), method)).Value;
        return await world.ReadAsync(db => db.CooperativeOrders.Include(part => part.Lines)
            .Where(part => part.OrderId == placed.Order).OrderBy(part => part.Id).ToListAsync());
    }

    /// <summary>The cooperative accepts and packs.</summary>
    public async Task PackAsync(Visitor staff, CooperativeOrder part)
    {
        Accepted(await world.AskAsync<AcceptOrder, Outcome>(accept => accept.RunAsync(new(staff, part.CooperativeId, part.Id), default)));
        Accepted(await world.AskAsync<PrepareOrder, Outcome>(prepare => prepare.RunAsync(new(staff, part.CooperativeId, part.Id), default)));
    }

    /// <summary>A parcel leaves; without units, all that is left.</summary>
    public Task<Outcome<DispatchShipment.Result>> DispatchAsync(Visitor staff, CooperativeOrder part, params ParcelStock.Packed[] units) =>
        world.AskAsync<DispatchShipment, Outcome<DispatchShipment.Result>>(dispatch =>
            dispatch.RunAsync(new(staff, part.CooperativeId, part.Id, "Amana", "AM-1", units), default));

    public Task<Outcome> DeliverAsync(Visitor staff, CooperativeOrder part, Id<Shipment> shipment, CashHolder? holder = CashHolder.Carrier) =>
        world.AskAsync<ConfirmDelivery, Outcome>(confirm => confirm.RunAsync(new(staff, part.CooperativeId, shipment, holder), default));

    public Task<Outcome> RefuseAsync(Visitor staff, CooperativeOrder part, Id<Shipment> shipment) =>
        world.AskAsync<RecordDoorRefusal, Outcome>(refuse => refuse.RunAsync(new(staff, part.CooperativeId, shipment, "Absente"), default));

    /// <summary>From acceptance to the door, in one parcel.</summary>
    public async Task<Id<Shipment>> FulfilAsync(Visitor staff, CooperativeOrder part)
    {
        await PackAsync(staff, part);
        var shipment = (await DispatchAsync(staff, part)).Value.Shipment;
        var isCash = part.Method is PaymentMethod.CashOnDelivery;
        Accepted(await DeliverAsync(staff, part, shipment, isCash ? CashHolder.Carrier : null));
        return shipment;
    }

    private static void Accepted(Outcome outcome)
    {
        if (outcome.IsRefused)
            throw new InvalidOperationException(outcome.Refusal.Key);
    }
}
