using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;

namespace Marketplace.Application.Database.Seed;

/// <summary>Draws what buyers order, from one to three cooperatives, as far as the shelves go.</summary>
internal sealed class DemoWishes(DemoWorld world, DemoBuyers buyers, DemoTerms terms, DemoStock stock, IReadOnlyList<DemoGood> goods)
{
    private const int LinesMax = 3;
    private const int TransferPercent = 28;
    private const int NeverPaidPercent = 5;

    private readonly ILookup<DemoHome, DemoGood> _byHome = goods.ToLookup(good => good.Home);

    /// <returns>Nothing where the shelves are empty.</returns>
    public DemoSale? Draw(DateTimeOffset at)
    {
        var person = buyers.Draw();
        var method = world.Happens(TransferPercent) ? PaymentMethod.BankTransfer : PaymentMethod.CashOnDelivery;
        var paidAt = method is PaymentMethod.CashOnDelivery ? at : world.Happens(NeverPaidPercent) ? (DateTimeOffset?)null : at.AddHours(world.Draw(6, 80));
        if (paidAt >= world.Now)
            paidAt = null;
        var parts = HomesAt(at).Select(home => PartOf(home, person, method, at, paidAt)).OfType<DemoSale.Part>().ToList();
        return parts.Count == 0 ? null : new(person, method, at, method is PaymentMethod.BankTransfer ? paidAt : null, parts);
    }

    /// <summary>One cooperative, in every third cart two, in every tenth three.</summary>
    private List<DemoHome> HomesAt(DateTimeOffset at)
    {
        var wanted = world.Draw(1, 10) switch { 1 => 3, 2 or 3 or 4 => 2, _ => 1 };
        return [.. Enumerable.Range(0, wanted).Select(_ => Pick(goods, at).Home).Distinct()];
    }

    private DemoSale.Part? PartOf(DemoHome home, DemoBuyers.Person person, PaymentMethod method, DateTimeOffset at, DateTimeOffset? paidAt)
    {
        var chosen = new List<(DemoGood Good, int Units, IReadOnlyList<DemoStock.Taken> Lots)>();
        for (var line = world.Draw(1, LinesMax); line > 0; line--)
        {
            var good = Pick([.. _byHome[home]], at);
            var units = UnitsOf(good);
            if (chosen.All(other => other.Good != good) && stock.Take(good.Id, units, at) is { } lots)
                chosen.Add((good, units, lots));
        }

        if (chosen.Count == 0)
            return null;
        var day = MoroccanTime.DayOf(at);
        var isNear = terms.IsNear(home.Id, person.ProvinceId);
        var delivery = terms.MethodOf(home.Id, world.Draw(0, 99), isNear);
        var lines = chosen.ConvertAll(item => new PlacedLine(
            item.Good.Id, item.Good.ChainId, item.Good.Sku, item.Good.Name, item.Good.Unit, item.Good.NetQuantity, item.Good.Price, item.Good.Vat, item.Units));
        var placed = terms.Place(home, delivery, isNear, terms.PolicyOn(day, method), day, lines);
        var isCash = method is PaymentMethod.CashOnDelivery;
        var fate = DemoFate.Draw(world, isCash, lines.Count, isCash ? at : paidAt, at, isNear);
        return new(home, placed, fate, chosen.ConvertAll(item => item.Lots));
    }

    /// <summary>By weight; what is in season is wanted twice as much.</summary>
    private DemoGood Pick(IReadOnlyList<DemoGood> from, DateTimeOffset at)
    {
        var month = MoroccanTime.DayOf(at).Month;
        var chance = world.Random.Next(from.Sum(Weight));
        foreach (var good in from)
        {
            chance -= Weight(good);
            if (chance < 0)
                return good;
        }

        return from[^1];

        int Weight(DemoGood good) => good.Season.Contains(month) ? 2 * good.Weight : good.Weight;
    }

    private int UnitsOf(DemoGood good) => good.IsUniquePiece ? 1 : good.Price.Centimes switch
    {
        < 6_000 => world.Draw(1, 4),
        < 20_000 => world.Draw(1, 2),
        _ => 1,
    };
}
