using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Ledger;
using Marketplace.Domain.Orders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Builders;

/// <summary>What must hold after every act: reads the tables, trusts no operation.</summary>
public static class Books
{
    public static async Task AssertSoundAsync(this TestWorld world)
    {
        Assert.Equal(0, await world.ReadAsync(db => db.LedgerEntries.SumAsync(entry => entry.Amount.Centimes)));
        Assert.Empty(await world.ReadAsync(LotsOffBalanceAsync));
        Assert.Empty(await world.ReadAsync(OrdersOffBalanceAsync));
    }

    /// <summary>The balance of an account, a debit positive.</summary>
    public static async Task<Money> BalanceAsync(this TestWorld world, AccountKind kind) => Money.FromCentimes(
        await world.ReadAsync(db => db.LedgerEntries.Where(entry => entry.Kind == kind).SumAsync(entry => entry.Amount.Centimes)));

    /// <summary>On hand, and of that reserved.</summary>
    public static Task<(long OnHand, long Reserved)> StockAsync(this TestWorld world, Lot lot) => world.ReadAsync(async db =>
    {
        var row = await db.Lots.AsNoTracking().SingleAsync(stored => stored.Id == lot.Id);
        return (row.UnitsOnHand, row.UnitsReserved);
    });

    /// <summary>INV-01 and INV-02: counters equal their movements and their live holds.</summary>
    private static async Task<List<string>> LotsOffBalanceAsync(MarketplaceDb db)
    {
        var lots = await db.Lots.AsNoTracking().ToListAsync();
        var movements = await db.StockMovements.GroupBy(row => row.LotId)
            .Select(rows => new { rows.Key, Units = rows.Sum(row => row.Units) }).ToDictionaryAsync(row => row.Key, row => row.Units);
        var holds = await db.StockHolds.Where(row => row.Status == HoldStatus.Live).GroupBy(row => row.LotId)
            .Select(rows => new { rows.Key, Units = rows.Sum(row => row.Units) }).ToDictionaryAsync(row => row.Key, row => row.Units);
        return
        [
            .. lots
                .Where(lot => lot.UnitsOnHand != movements.GetValueOrDefault(lot.Id) || lot.UnitsReserved != holds.GetValueOrDefault(lot.Id))
                .Select(lot => lot.Code),
        ];
    }

    /// <summary>INV-09: parts sum to their order, lines to their part.</summary>
    private static async Task<List<string>> OrdersOffBalanceAsync(MarketplaceDb db)
    {
        var orders = await db.Orders.AsNoTracking().Include(order => order.Parts).ThenInclude(part => part.Lines).ToListAsync();
        return [.. orders.Where(order => !Sums(order)).Select(order => order.Number)];
    }

    private static bool Sums(Order order) =>
        order.Goods == Money.Sum(order.Parts.Select(part => part.Goods))
        && order.Delivery == Money.Sum(order.Parts.Select(part => part.DeliveryCharge))
        && order.Total == Money.Sum(order.Parts.Select(part => part.Total))
        && order.Parts.All(part => part.Goods == Money.Sum(part.Lines.Select(line => line.Goods)));
}
