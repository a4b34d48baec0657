using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Application.Orders;

/// <summary>Where the money of one purchase would go today; the cart and the order split theirs the same way.</summary>
public sealed class PriceSplit(TermsOfSale terms)
{
    /// <param name="Goods">What is bought, VAT included.</param>
    /// <param name="Town">Where the parcel would go; without one, the charge is that of far away.</param>
    public sealed record Request(Id<Cooperative> Cooperative, Money Goods, Rate MembersShare, MembersShareBasis Basis, Id<City>? Town);

    /// <param name="Shares">They sum to the total to the centime. While the members' share is not documented it is nought and
    /// stands within the cooperative's.</param>
    /// <param name="Percents">Of members, cooperative, delivery and platform; they sum to 100.</param>
    /// <param name="Delivery">None where the cooperative offers no way yet.</param>
    public sealed record View(Money Goods, OrderShares Shares, IReadOnlyList<long> Percents, MembersShareBasis Basis, Offer? Delivery)
    {
        /// <summary>While the database is away: no share is told.</summary>
        public static View Unknown(Money goods) =>
            new(goods, OrderShares.Of([(goods, Money.Zero, Money.Zero, Rate.Zero)]), [0, 0, 0, 0], MembersShareBasis.NotDocumented, null);

        public bool IsDocumented => Basis is not MembersShareBasis.NotDocumented;
    }

    /// <param name="Town">None while the buyer has not chosen one.</param>
    /// <param name="FreeFrom">Goods from which delivery is free; none where it never is.</param>
    public sealed record Offer(LocalizedText Name, Money Charge, int DaysMin, int DaysMax, Money? FreeFrom, LocalizedText? Town);

    public async Task<View> LoadAsync(Request request)
    {
        var today = await terms.LoadAsync(request.Cooperative);
        var offer = OfferOf(today, request);
        var share = request.Basis is MembersShareBasis.NotDocumented ? Rate.Zero : request.MembersShare;
        var kept = request.Goods.Take(today.Commission) + request.Goods.Take(today.PaymentFee);
        var shares = OrderShares.Of([(request.Goods, offer?.Charge ?? Money.Zero, kept, share)]);
        return new(request.Goods, shares, PercentsOf(shares), request.Basis, offer);
    }

    internal static IReadOnlyList<long> PercentsOf(OrderShares shares) => shares.Total.IsZero
        ? [0, 0, 0, 0]
        :
        [
            .. Money.FromCentimes(100)
                .SplitBy([shares.Members.Centimes, shares.Cooperatives.Centimes, shares.Delivery.Centimes, shares.Platform.Centimes])
                .Select(part => part.Centimes),
        ];

    private static Offer? OfferOf(TermsOfSale.Terms today, Request request)
    {
        if (!today.Homes.TryGetValue(request.Cooperative, out var home))
            return null;
        var town = request.Town is { } chosen ? today.Towns.GetValueOrDefault(chosen) : null;
        var isNear = town is not null && town.Province == home.Province;
        return home.Methods
            .OrderBy(method => method.Kind).ThenBy(method => method.ChargeFor(request.Goods, isNear))
            .Select(method => new Offer(
                method.Name, method.ChargeFor(request.Goods, isNear), method.DaysMin, method.DaysMax,
                method.FreeFrom.IsPositive ? method.FreeFrom : null, town?.Name))
            .FirstOrDefault();
    }
}
