using Marketplace.Application.Access;
using Marketplace.Application.Carts;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>What the buyer confirms: the cart, what it comes to at this address, and how it can be paid.</summary>
public sealed class CheckoutSummary(MarketplaceDb db, CartContents contents, OrderOptions options, TimeProvider clock)
{
    /// <param name="Cart">Its total and version go back with the form, so that nobody pays another sum than shown (INV-15).</param>
    /// <param name="ConditionsVersion">What the buyer accepts.</param>
    /// <param name="Known">What an account used last; null for guests and first orders.</param>
    /// <param name="Shares">Where the money would go if it were paid in cash.</param>
    public sealed record View(
        CartView Cart, IReadOnlyList<PaymentChoice> Payments, string ConditionsVersion, KnownBuyer? Known, OrderShares Shares);

    public sealed record KnownBuyer(Buyer Buyer, DeliveryAddress Address);

    public async Task<View> LoadAsync(Visitor visitor, string? cartToken, Id<City>? city, CancellationToken stop)
    {
        var cart = await contents.LoadAsync(new(cartToken, visitor.Account), city, stop);
        var policies = await db.PoliciesOnAsync(clock.Today(), stop);
        return new(
            cart,
            [.. Enum.GetValues<PaymentMethod>().Select(method => PaymentChoice.Of(method, cart.Total, policies, options))],
            options.ConditionsVersion,
            visitor.Account is { } account ? await LastUsedAsync(account, stop) : null,
            await SharesAsync(cart, policies.GetValueOrDefault(PaymentMethod.CashOnDelivery), stop));
    }

    private async Task<OrderShares> SharesAsync(CartView cart, CommissionPolicy? policy, CancellationToken stop)
    {
        var cooperatives = cart.Groups.Select(group => group.Cooperative).ToList();
        var members = await db.Cooperatives.Where(cooperative => cooperatives.Contains(cooperative.Id))
            .Select(cooperative => new { cooperative.Id, cooperative.MembersShare })
            .ToDictionaryAsync(cooperative => cooperative.Id, cooperative => cooperative.MembersShare, stop);
        return OrderShares.Of(cart.Groups.Select(group => (
            group.Goods, group.Charge,
            policy is null ? Money.Zero : group.Goods.Take(policy.Commission) + group.Goods.Take(policy.PaymentFee),
            members.GetValueOrDefault(group.Cooperative))));
    }

    private async Task<KnownBuyer?> LastUsedAsync(Id<Account> account, CancellationToken stop)
    {
        var last = await db.Orders.AsNoTracking()
            .Where(order => order.AccountId == account)
            .OrderByDescending(order => order.PlacedAt)
            .FirstOrDefaultAsync(stop);
        return last is null ? null : new(last.Buyer, last.Address);
    }
}
