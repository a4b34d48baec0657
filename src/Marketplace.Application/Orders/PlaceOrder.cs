using Marketplace.Application.Access;
using Marketplace.Application.Carts;
using Marketplace.Application.Database;
using Marketplace.Domain.Carts;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Turns a cart into an order, once: units are promised, prices and rates frozen, everyone told
/// (reliability.md 6). Called again for the same cart it answers the same order.</summary>
public sealed class PlaceOrder(
    MarketplaceDb db, WriteLane lane, CartContents contents, StockReservation stock, OrderNotices notices, OrderOptions options, TimeProvider clock)
{
    /// <param name="CartToken">From the cart that was shown.</param>
    /// <param name="CartVersion">As shown with the total.</param>
    public sealed record Request(
        Visitor Visitor, string CartToken, Contact Contact, Address Address, PaymentMethod Method,
        string ConditionsVersion, Money TotalShown, string CartVersion);

    /// <summary>As typed. The e-mail may be empty, the phone may not.</summary>
    public sealed record Contact(string? Name, string? Phone, string? Email, Language Language);

    /// <summary>As typed. Recipient and phone default to the buyer's.</summary>
    public sealed record Address(
        Id<City> City, string? District, string? Street, string? Landmark, string? Postcode = null,
        string? CarrierNote = null, string? Recipient = null, string? Phone = null);

    /// <param name="Token">Opens the tracking page.</param>
    public sealed record Result(Id<Order> Order, string Number, string Token, Money Total, PaymentMethod Method);

    public async Task<Outcome<Result>> RunAsync(Request request, CancellationToken stop)
    {
        if (request.ConditionsVersion != options.ConditionsVersion)
            return new Refusal("Order.ConditionsNotAccepted").On("AcceptsConditions");
        var buyer = TypedCheckout.Read(request.Contact);
        if (buyer.IsRefused)
            return buyer.Refusal;
        return await lane.RunAsync<Result>(db, () => PlaceAsync(request, buyer.Value, stop), stop);
    }

    private async Task<Outcome<Result>> PlaceAsync(Request request, Buyer buyer, CancellationToken stop)
    {
        var now = clock.Now();
        var cart = db.Carts.Where(row => row.Token == request.CartToken
            && (row.AccountId == null || row.AccountId == request.Visitor.Account));
        if (!await OpenCarts.BecomeOrderAsync(cart, now, stop))
            return await PlacedBeforeAsync(cart, stop);
        var city = await db.Cities.Where(row => row.Id == request.Address.City)
            .Select(row => new { row.Name, row.ProvinceId }).SingleOrDefaultAsync(stop);
        if (city is null)
            return new Refusal("Field.Missing").On(nameof(request.Address.City));
        var address = TypedCheckout.Read(request.Address, buyer, city.Name.In(buyer.Language));
        if (address.IsRefused)
            return address.Refusal;
        var view = await contents.ReadAsync(cart, city.ProvinceId, stop);
        if (WhyNot(request, view) is { } refusal)
            return refusal;
        var placement = await FreezeAsync(request, buyer, address.Value, view, stop);
        if (placement.IsRefused)
            return placement.Refusal;
        var taken = await stock.TakeAsync(
            [.. view.Lines.Select(line => new StockReservation.Wanted(line.Product, line.Name, line.Units))], MoroccanTime.DayOf(now), stop);
        if (taken.IsRefused)
            return taken.Refusal;
        var order = Order.Place(placement.Value, now);
        return order.IsRefused ? order.Refusal : await SaveAsync(order.Value, taken.Value, now, stop);
    }

    private async Task<Result> SaveAsync(
        Order order, IReadOnlyList<StockReservation.Taken> taken, DateTimeOffset now, CancellationToken stop)
    {
        db.Orders.Add(order);
        // Saved here for the ids of its lines, which the holds name; both saves are one transaction.
        await db.SaveChangesAsync(stop);
        stock.Hold(order.Parts.SelectMany(part => part.Lines), taken, now);
        await notices.PlacedAsync(order, now, stop);
        await db.SaveChangesAsync(stop);
        return ResultOf(order);
    }

    private async Task<Outcome<Result>> PlacedBeforeAsync(IQueryable<Cart> cart, CancellationToken stop)
    {
        var order = await db.Orders.AsNoTracking().SingleOrDefaultAsync(row => cart.Any(mine => mine.Id == row.CartId), stop);
        return order is null ? new Refusal("Cart.Gone") : ResultOf(order);
    }

    /// <summary>INV-08 and INV-15: nothing unsold is ordered, and nothing but what was shown is paid.</summary>
    private static Refusal? WhyNot(Request request, CartView view)
    {
        if (view.IsEmpty)
            return new Refusal("Order.Empty");
        if (view.Groups.FirstOrDefault(group => !group.CanSell) is { } suspended)
            return new Refusal("Order.CooperativeCannotSell", suspended.Name);
        if (view.Groups.FirstOrDefault(group => group.AwayUntil is not null) is { } away)
            return new Refusal("Order.OnHoliday", away.Name, away.AwayUntil!.Value);
        if (view.Lines.FirstOrDefault(line => line.Stock is CartStock.NotSold) is { } withdrawn)
            return new Refusal("Order.NotSold", withdrawn.Name);
        if (view.Lines.FirstOrDefault(line => !line.CanBeOrdered) is { } gone)
            return new Refusal("Order.NotEnoughUnits", gone.Name, gone.Sellable);
        if (view.Groups.FirstOrDefault(group => group.Chosen is null) is { } undeliverable)
            return new Refusal("Order.NoDelivery", undeliverable.Name);
        if (view.Version == request.CartVersion && view.Total == request.TotalShown)
            return null;
        return view.Lines.FirstOrDefault(line => line.HasPriceChanged) is { } dearer
            ? new Refusal("Order.PriceChanged", dearer.Name, dearer.Price, view.Total)
            : new Refusal("Order.TotalDiffers", view.Total);
    }

    private async Task<Outcome<OrderPlacement>> FreezeAsync(
        Request request, Buyer buyer, DeliveryAddress address, CartView view, CancellationToken stop)
    {
        var today = clock.Today();
        var policies = await db.PoliciesOnAsync(today, stop);
        if (PaymentChoice.Of(request.Method, view.Total, policies, options).Withheld is { } withheld)
            return withheld.On(nameof(request.Method));
        var rules = await db.RulesOnAsync(today, [.. view.Groups.Select(group => group.Cooperative)], stop);
        return new OrderPlacement(
            view.Cart, SecretToken.New(), request.Visitor.Account, buyer, address, request.Method, request.ConditionsVersion,
            [.. view.Groups.Select(group => Freeze(group, policies[request.Method], rules))]);
    }

    private static PlacedPart Freeze(
        CartGroup group, CommissionPolicy policy, Dictionary<Id<Cooperative>, Id<DistributionRule>> rules) => new(
            group.Cooperative, group.Name, group.Chosen!.Method, group.Chosen.Name, group.Charge,
            policy.Commission, policy.PaymentFee,
            rules.TryGetValue(group.Cooperative, out var rule) ? rule : null,
            [.. group.Lines.Select(line => new PlacedLine(
                line.Product, line.Chain, line.Sku, line.Name, line.Unit, line.NetQuantity, line.Price, line.Vat, line.Units))]);

    private static Result ResultOf(Order order) => new(order.Id, order.Number, order.Token, order.Total, order.Method);
}
