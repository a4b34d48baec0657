using Marketplace.Domain.Common;

namespace Marketplace.Application.Orders;

/// <summary>Where the money of an order goes; the four sum to its total.</summary>
/// <param name="Members">By the share each cooperative publishes at present.</param>
/// <param name="Platform">Commission and payment fee, as frozen when the order was placed.</param>
public sealed record OrderShares(Money Members, Money Cooperatives, Money Delivery, Money Platform)
{
    public Money Total => Members + Cooperatives + Delivery + Platform;

    internal static OrderShares Of(IEnumerable<(Money Goods, Money Delivery, Money Kept, Rate MembersShare)> parts)
    {
        var (members, cooperatives, delivery, platform) = (Money.Zero, Money.Zero, Money.Zero, Money.Zero);
        foreach (var part in parts)
        {
            var ofMembers = Money.Min(part.Goods.Take(part.MembersShare), part.Goods - part.Kept);
            (members, cooperatives) = (members + ofMembers, cooperatives + part.Goods - part.Kept - ofMembers);
            (delivery, platform) = (delivery + part.Delivery, platform + part.Kept);
        }

        return new(members, cooperatives, delivery, platform);
    }
}
