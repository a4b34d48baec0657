using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>A cooperative's parts with the orders they belong to, narrowed.</summary>
internal static class PartsOfCooperative
{
    public sealed class Pair
    {
        public required CooperativeOrder Part { get; init; }

        public required Order Order { get; init; }
    }

    extension(MarketplaceDb db)
    {
        public IQueryable<Pair> PartsOf(Id<Cooperative> cooperative, PartFilters filters)
        {
            var pairs = db.CooperativeOrders.AsNoTracking()
                .Where(part => part.CooperativeId == cooperative)
                .Join(db.Orders, part => part.OrderId, order => order.Id, (part, order) => new Pair { Part = part, Order = order });
            if (filters.CashOnly)
                pairs = pairs.Where(pair => pair.Part.Method == PaymentMethod.CashOnDelivery);
            if (filters.WithNoteOnly)
                pairs = pairs.Where(pair => pair.Order.Address.CarrierNote != "");
            if (filters.PickupOnly)
                pairs = pairs.Where(pair => db.DeliveryMethods.Any(method => method.Id == pair.Part.DeliveryMethodId && method.Kind == DeliveryKind.Pickup));
            var word = (filters.Search ?? "").Trim();
            return word.Length == 0 ? pairs : Matching(pairs, word);
        }
    }

    private static IQueryable<Pair> Matching(IQueryable<Pair> pairs, string word)
    {
        if (PhoneNumber.TryParse(word, out var phone))
            return pairs.Where(pair => pair.Order.Buyer.Phone == phone || pair.Order.Address.Phone == phone);
        var (number, name) = (word.ToUpperInvariant(), word.ToLowerInvariant());
#pragma warning disable CA1304, CA1311, CA1862 // Translated: the engine lowers both sides alike; a culture has no meaning there.
        return pairs.Where(pair => pair.Part.Number.Contains(number)
            || pair.Order.Buyer.Name.ToLower().Contains(name) || pair.Order.Address.Recipient.ToLower().Contains(name));
#pragma warning restore CA1304, CA1311, CA1862
    }
}
