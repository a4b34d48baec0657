using Marketplace.Domain.Carts;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database.Seed;

/// <summary>Tells the orders of a month with the domain's own entities, many in one save: operations one by one would
/// take minutes. What they write besides the facts, messages and audit entries, is left out.</summary>
internal sealed class DemoTrade(DemoWorld world, DemoWishes wishes, DemoStock stock, DemoAccounts accounts)
{
    private const int BatchSize = 150;

    /// <summary>Days before the present in which orders come thicker, so that every board has something on it.</summary>
    private const int BusyDays = 4;

    private const int BusyTimes = 7;

    private const int WishesMax = 12;

    private readonly DemoParcels _parcels = new(world, accounts);

    /// <summary>Which orders are placed when: more from year to year, more before the holidays.</summary>
    public IReadOnlyDictionary<YearMonth, List<DateTimeOffset>> Schedule(int orders)
    {
        var days = Enumerable.Range(0, world.Today.DayNumber - world.Opening.DayNumber + 1).Select(world.Opening.AddDays).ToList();
        var counts = LargestRemainder.Split(orders, [.. days.Select(WeightOf)]);
        var moments = days.Zip(counts).SelectMany(day => Enumerable.Range(0, (int)day.Second).Select(_ => MomentOf(day.First)));
        return moments.GroupBy(at => YearMonth.Of(MoroccanTime.DayOf(at))).ToDictionary(month => month.Key, month => month.Order().ToList());
    }

    public async Task TellAsync(IEnumerable<DateTimeOffset> moments, CancellationToken stop)
    {
        await stock.RefreshAsync(stop);
        foreach (var batch in moments.Chunk(BatchSize))
        {
            var sales = batch.Select(DrawAt).OfType<DemoSale>().ToList();
            await using var transaction = await world.Db.Database.BeginTransactionAsync(stop);
            await _parcels.TellAsync(await PlaceAsync(sales, stop), stop);
            await transaction.CommitAsync(stop);
            world.Db.ChangeTracker.Clear();
        }

        await stock.CountAsync(stop);
    }

    /// <summary>Who finds the shelf empty asks for something else, a few times.</summary>
    private DemoSale? DrawAt(DateTimeOffset at)
    {
        for (var attempt = 0; attempt < WishesMax; attempt++)
        {
            if (wishes.Draw(at) is { } sale)
                return sale;
        }

        return null;
    }

    private long WeightOf(DateOnly day)
    {
        var growth = 50 + 80 * (day.DayNumber - world.Opening.DayNumber) / Math.Max(1, world.Today.DayNumber - world.Opening.DayNumber);
        var week = day.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Sunday ? 7 : 10;
        var busy = day > world.Today.AddDays(-BusyDays) ? BusyTimes : 1;
        return growth * week * busy * (day.Month is 11 or 12 or 2 or 3 ? 12 : 10);
    }

    private DateTimeOffset MomentOf(DateOnly day)
    {
        var start = MoroccanTime.StartOf(day);
        var minutes = Math.Min((int)(world.Now - start).TotalMinutes - 1, 23 * 60);
        return start.AddMinutes(minutes <= 7 * 60 ? world.Draw(0, Math.Max(0, minutes)) : world.Draw(7 * 60, minutes));
    }

    private async Task<IReadOnlyList<(DemoSale Sale, Order Order)>> PlaceAsync(IReadOnlyList<DemoSale> sales, CancellationToken stop)
    {
        var carts = sales.Select(sale => Cart.Open(Token(), sale.Person.Account, sale.PlacedAt)).ToList();
        world.Db.Carts.AddRange(carts);
        await world.Db.SaveChangesAsync(stop);
        var ids = carts.ConvertAll(cart => cart.Id);
        await world.Db.Carts.Where(cart => ids.Contains(cart.Id)).ExecuteUpdateAsync(set => set.SetProperty(cart => cart.Status, CartStatus.Ordered), stop);
        var placed = sales.Zip(carts, (sale, cart) => (Sale: sale, Order: PlaceIn(cart, sale))).ToList();
        world.Db.ChangeTracker.Clear();
        world.Db.Orders.AddRange(placed.Select(pair => pair.Order));
        await world.Db.SaveChangesAsync(stop);
        return placed;
    }

    private Order PlaceIn(Cart cart, DemoSale sale)
    {
        var placement = new OrderPlacement(
            cart.Id, Token(), sale.Person.Account, sale.Person.Buyer, sale.Person.Address, sale.Method,
            $"{world.Opening:yyyy-MM}", [.. sale.Parts.Select(part => part.Placed)]);
        return DemoWorld.Accepted(Order.Place(placement, sale.PlacedAt));
    }

    /// <summary>As unguessable as the seed: the story's orders are nobody's secrets.</summary>
    private string Token() => string.Concat(Enumerable.Range(0, 22).Select(_ => "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789_-"[world.Random.Next(58)]));
}
