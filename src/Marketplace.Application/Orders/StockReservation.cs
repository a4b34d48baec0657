using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Promises units of lots to order lines and takes promises back, inside the transaction of its caller.</summary>
public sealed class StockReservation(MarketplaceDb db, ShopWindowNews news)
{
    private const int AttemptsMax = 8;

    public sealed record Wanted(Id<Product> Product, LocalizedText Name, long Units);

    public sealed record Taken(Id<Product> Product, Id<Lot> Lot, int Units);

    /// <summary>Takes all, first expiring first and never an expired lot, or refuses and leaves nothing taken.</summary>
    public async Task<Outcome<IReadOnlyList<Taken>>> TakeAsync(
        IReadOnlyList<Wanted> wanted, DateOnly today, CancellationToken stop)
    {
        var transaction = db.Database.CurrentTransaction!;
        for (var attempt = 1; ; attempt++)
        {
            var allocation = Allocate(wanted, await FreeLotsAsync(wanted, today, stop));
            if (allocation.IsRefused)
                return allocation;
            // One statement fails whole; only several have something to undo.
            var isSeveral = allocation.Value.Count > 1;
            if (isSeveral)
                await transaction.CreateSavepointAsync(nameof(StockReservation), stop);
            if (await TakeAsync(allocation.Value, stop))
                return allocation;
            // Someone was faster on one of the lots: begin again with what is left now.
            if (isSeveral)
                await transaction.RollbackToSavepointAsync(nameof(StockReservation), stop);
            if (attempt == AttemptsMax)
                return Refusal.Stale;
        }
    }

    /// <summary>Writes the promises of saved lines down.</summary>
    public void Hold(IEnumerable<OrderLine> lines, IReadOnlyList<Taken> taken, DateTimeOffset now)
    {
        db.StockHolds.AddRange(
            from line in lines
            from part in taken
            where part.Product == line.ProductId
            select StockHold.Hold(part.Lot, line.Id, part.Units, now));
        news.Tell(taken.Select(part => part.Product), now);
    }

    /// <summary>Gives back what is still promised to these lines.</summary>
    public async Task ReleaseAsync(IReadOnlyCollection<OrderLine> lines, DateTimeOffset now, CancellationToken stop)
    {
        var ids = lines.Select(line => line.Id).ToList();
        var holds = await db.StockHolds
            .Where(hold => ids.Contains(hold.OrderLineId) && hold.Status == HoldStatus.Live)
            .ToListAsync(stop);
        var changes = new LotChanges();
        foreach (var hold in holds)
        {
            changes.GiveBack(hold.LotId, hold.Units);
            hold.GiveUp(hold.Units);
        }

        if (await changes.ApplyAsync(db, stop) is { } broken)
            throw new InvalidOperationException($"Lot {broken} has fewer units reserved than its holds promise.");
        news.Tell(lines.Select(line => line.ProductId), now);
    }

    private async Task<ILookup<Id<Product>, Free>> FreeLotsAsync(
        IReadOnlyList<Wanted> wanted, DateOnly today, CancellationToken stop)
    {
        var products = wanted.Select(item => item.Product).Distinct().ToList();
        var lots = await db.Lots.KeepingAfter(today)
            .Where(lot => products.Contains(lot.ProductId) && lot.UnitsOnHand > lot.UnitsReserved)
            .Select(lot => new Free(lot.Id, lot.ProductId, lot.BestBefore, lot.UnitsOnHand - lot.UnitsReserved))
            .ToListAsync(stop);
        return lots.OrderBy(lot => lot.BestBefore ?? DateOnly.MaxValue).ThenBy(lot => lot.Lot).ToLookup(lot => lot.Product);
    }

    private static Outcome<IReadOnlyList<Taken>> Allocate(IReadOnlyList<Wanted> wanted, ILookup<Id<Product>, Free> free)
    {
        var taken = new List<Taken>();
        foreach (var product in wanted.GroupBy(item => item.Product))
        {
            var missing = product.Sum(item => item.Units);
            foreach (var lot in free[product.Key])
            {
                var units = (int)Math.Min(missing, lot.Units);
                if (units > 0)
                    taken.Add(new(product.Key, lot.Lot, units));
                missing -= units;
            }

            if (missing > 0)
                return new Refusal("Order.NotEnoughUnits", product.First().Name, free[product.Key].Sum(lot => lot.Units));
        }

        return taken;
    }

    private async Task<bool> TakeAsync(IReadOnlyList<Taken> taken, CancellationToken stop)
    {
        var changes = new LotChanges();
        foreach (var part in taken)
            changes.Promise(part.Lot, part.Units);
        return await changes.ApplyAsync(db, stop) is null;
    }

    private sealed record Free(Id<Lot> Lot, Id<Product> Product, DateOnly? BestBefore, long Units);
}
