using Marketplace.Application.Access;
using Marketplace.Application.Payments;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Marketplace.Domain.Payments;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Builders;

/// <summary>Sales on given days, from the cart to the door, and refunds of them: through the operations people use.</summary>
public sealed class GivenTrades(TestWorld world)
{
    private static int _made;

    private readonly Trade _trade = new(world);
    private readonly Dictionary<Id<Cooperative>, Visitor> _staff = [];

    /// <summary>Who takes the cash at doors.</summary>
    public CashHolder Holder { get; init; } = CashHolder.Carrier;

    /// <summary>One parcel ordered, sent and delivered for cash at noon of that day; the clock stays there.</summary>
    public async Task<Id<CooperativeOrder>> DeliveredAsync(Cooperative cooperative, DateOnly on, params (Product Product, int Units)[] lines)
    {
        world.Clock.MoveTo(on);
        foreach (var (product, units) in lines)
            await world.Given.LotAsync(product, units);
        var part = (await _trade.OrderAsync(PaymentMethod.CashOnDelivery, lines))[0];
        var staff = await StaffAsync(cooperative);
        await _trade.PackAsync(staff, part);
        var shipment = (await _trade.DispatchAsync(staff, part)).Value.Shipment;
        Assert.Null((await _trade.DeliverAsync(staff, part, shipment, Holder)).Refusal);
        return part.Id;
    }

    /// <summary>Units of that product granted back and paid out of the bank on that day.</summary>
    public async Task RefundedAsync(Id<CooperativeOrder> part, Product product, int units, DateOnly on)
    {
        world.Clock.MoveTo(on);
        var line = await world.ReadAsync(db => db.OrderLines.AsNoTracking().SingleAsync(row => row.CooperativeOrderId == part && row.ProductId == product.Id));
        var finance = await world.Given.VisitorAsync(Roles.Finance);
        var granted = await world.AskAsync<RefundOrder, Outcome<RefundOrder.Result>>(refund => refund.RunAsync(
            new(finance, product.CooperativeId, part, $"form-{Interlocked.Increment(ref _made)}", [new(line.Id, units)], WithDelivery: false, RefundReason.DamagedOnArrival, null),
            default));
        var other = await world.Given.VisitorAsync(Roles.Finance);
        Assert.Null((await world.AskAsync<PayOutRefund, Outcome>(pay =>
            pay.RunAsync(new(other, granted.Value.Refund, FromCooperativeCash: false, "VIR-1"), default))).Refusal);
    }

    private async Task<Visitor> StaffAsync(Cooperative cooperative) =>
        _staff.TryGetValue(cooperative.Id, out var known)
            ? known
            : _staff[cooperative.Id] = await world.Given.StaffAsync(cooperative, StaffPosition.Helper);
}
