using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database.Seed;

/// <summary>What is left of each lot as the story goes; the database counts again from movements and holds.</summary>
internal sealed class DemoStock(DemoWorld world)
{
    private const int DaysToKeep = 15;

    private readonly Dictionary<Id<Product>, List<Shelf>> _shelves = [];
    private readonly HashSet<Id<Lot>> _known = [];

    public sealed record Taken(Id<Lot> Lot, int Units);

    /// <summary>Takes up the lots that came in since.</summary>
    public async Task RefreshAsync(CancellationToken stop)
    {
        var lots = await world.Db.Lots.OrderBy(lot => lot.Id)
            .Select(lot => new { lot.Id, lot.ProductId, lot.ReceivedAt, lot.BestBefore, lot.UnitsOnHand }).ToListAsync(stop);
        foreach (var lot in lots.Where(lot => _known.Add(lot.Id)))
        {
            if (!_shelves.TryGetValue(lot.ProductId, out var shelf))
                _shelves[lot.ProductId] = shelf = [];
            shelf.Add(new Shelf(lot.Id, lot.ReceivedAt, lot.BestBefore ?? DateOnly.MaxValue) { Units = lot.UnitsOnHand });
            shelf.Sort((left, right) => (left.BestBefore, left.Lot.Value).CompareTo((right.BestBefore, right.Lot.Value)));
        }
    }

    /// <summary>First expiring first, in store at that instant and keeping for a while; nothing where there is too little.</summary>
    public IReadOnlyList<Taken>? Take(Id<Product> product, int units, DateTimeOffset at)
    {
        var keepsUntil = MoroccanTime.DayOf(at).AddDays(DaysToKeep);
        var open = _shelves.GetValueOrDefault(product, []).Where(lot => lot.ReceivedAt <= at && lot.BestBefore > keepsUntil && lot.Units > 0).ToList();
        if (open.Sum(lot => lot.Units) < units)
            return null;
        var taken = new List<Taken>();
        foreach (var lot in open)
        {
            var part = (int)Math.Min(lot.Units, units);
            if (part == 0)
                break;
            lot.Units -= part;
            units -= part;
            taken.Add(new(lot.Lot, part));
        }

        return taken;
    }

    /// <summary>Counts every lot from its movements and its live holds (INV-02).</summary>
    public async Task CountAsync(CancellationToken stop) => await world.Db.Lots.ExecuteUpdateAsync(
        set => set
            .SetProperty(lot => lot.UnitsOnHand, lot => world.Db.StockMovements.Where(movement => movement.LotId == lot.Id).Sum(movement => movement.Units))
            .SetProperty(lot => lot.UnitsReserved, lot => world.Db.StockHolds
                .Where(hold => hold.LotId == lot.Id && hold.Status == Domain.Orders.HoldStatus.Live).Sum(hold => (long)hold.Units)),
        stop);

    private sealed class Shelf(Id<Lot> lot, DateTimeOffset receivedAt, DateOnly bestBefore)
    {
        public Id<Lot> Lot => lot;

        public DateTimeOffset ReceivedAt => receivedAt;

        public DateOnly BestBefore => bestBefore;

        public long Units { get; set; }
    }
}
