using Marketplace.Domain.Carts;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Ledger;
using Marketplace.Domain.Orders;
using Marketplace.Domain.Payments;

namespace Marketplace.Application.Database.Seed;

/// <summary>Tells the orders of a month with the domain's own entities, many in one save: operations one by one would
/// take minutes. What they write besides the facts, messages and audit entries, is left out.</summary>
internal sealed class DemoTrade(DemoWorld world, DemoWishes wishes, DemoStock stock, DemoAccounts accounts)
{
    private const int BatchSize = 500;

    /// <summary>Days before the present in which orders come thicker, so that every board has something on it.</summary>
    private const int BusyDays = 4;

    private const int BusyTimes = 7;

    private const int WishesMax = 12;

    /// <summary>In the order in which one row names another.</summary>
    private static readonly Type[] Tables =
    [
        typeof(Cart), typeof(Order), typeof(CooperativeOrder), typeof(OrderLine), typeof(Payment), typeof(StockHold),
        typeof(Shipment), typeof(ShipmentLine), typeof(StockMovement), typeof(CashCollection), typeof(SalesFact),
        typeof(Refund), typeof(RefundFact), typeof(LedgerTransaction), typeof(LedgerEntry),
    ];

    private readonly BulkRows _rows = new(world.Db, Tables);

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
        await _rows.OpenAsync(stop);
        var parcels = new DemoParcels(world, accounts, _rows);
        foreach (var batch in moments.Chunk(BatchSize))
        {
            await using var transaction = await world.Db.Database.BeginTransactionAsync(stop);
            foreach (var sale in batch.Select(DrawAt).OfType<DemoSale>())
                parcels.Tell(sale, Place(sale));
            await _rows.WriteAsync(stop);
            await transaction.CommitAsync(stop);
            world.Count(orders: batch.Length);
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

    private Order Place(DemoSale sale)
    {
        var cart = _rows.Add(Cart.Open(Token(), sale.Person.Account, sale.PlacedAt), (nameof(Cart.Status), CartStatus.Ordered));
        var placement = new OrderPlacement(
            cart.Id, Token(), sale.Person.Account, sale.Person.Buyer, sale.Person.Address, sale.Method,
            $"{world.Opening:yyyy-MM}", [.. sale.Parts.Select(part => part.Placed)]);
        var order = _rows.Add(DemoWorld.Accepted(Order.Place(placement, sale.PlacedAt)));
        foreach (var part in order.Parts)
        {
            _rows.Add(part, (nameof(CooperativeOrder.OrderId), order.Id));
            foreach (var line in part.Lines)
                _rows.Add(line, (nameof(OrderLine.CooperativeOrderId), part.Id));
        }

        return order;
    }

    /// <summary>As unguessable as the seed: the story's orders are nobody's secrets.</summary>
    private string Token() => string.Concat(Enumerable.Range(0, 22).Select(_ => "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789_-"[world.Random.Next(58)]));
}
