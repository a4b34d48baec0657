using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Takes the units of a parcel off the shelf: from the lots held for the line, first expiring first, or from the
/// lot somebody really took them from, whose units then replace held ones.</summary>
public sealed class ParcelStock(MarketplaceDb db, ShopWindowNews news)
{
    /// <param name="Lot">Null takes from what is held.</param>
    public sealed record Packed(Id<OrderLine> Line, Id<Lot>? Lot, int Units);

    public sealed record Picked(Id<OrderLine> Line, Id<Lot> Lot, int Units);

    /// <summary>Never an expired lot, never another product's, never more than is there.</summary>
    public async Task<Outcome<IReadOnlyList<Picked>>> TakeAsync(
        CooperativeOrder part, IReadOnlyList<Packed> packed, DateTimeOffset now, CancellationToken stop)
    {
        var plan = new Plan(part, await ShelvesAsync(part, packed, stop), MoroccanTime.DayOf(now));
        // Lots that somebody names come first: what is left of the holds serves the others.
        foreach (var item in packed.OrderBy(item => item.Lot is null))
        {
            if ((item.Lot is { } lot ? plan.TakeFrom(item, lot) : plan.TakeHeld(item)) is { } refusal)
                return refusal;
        }

        if (await plan.Changes.ApplyAsync(db, stop) is { } empty)
            return new Refusal("Lot.NotEnoughUnits", await db.Lots.Where(lot => lot.Id == empty).Select(lot => lot.Code).SingleAsync(stop));
        news.Tell(part.Lines.Where(line => packed.Any(item => item.Line == line.Id)).Select(line => line.ProductId), now);
        return plan.Picked;
    }

    private async Task<Shelves> ShelvesAsync(CooperativeOrder part, IReadOnlyList<Packed> packed, CancellationToken stop)
    {
        var lines = part.Lines.Select(line => line.Id).ToList();
        var holds = await db.StockHolds.Where(hold => lines.Contains(hold.OrderLineId) && hold.Status == HoldStatus.Live).ToListAsync(stop);
        var ids = holds.Select(hold => hold.LotId).Concat(packed.Select(item => item.Lot).OfType<Id<Lot>>()).Distinct().ToList();
        var lots = await db.Lots.AsNoTracking()
            .Where(lot => ids.Contains(lot.Id) && lot.CooperativeId == part.CooperativeId)
            .ToDictionaryAsync(lot => lot.Id, stop);
        return new(holds, lots);
    }

    private sealed record Shelves(IReadOnlyList<StockHold> Holds, IReadOnlyDictionary<Id<Lot>, Lot> Lots)
    {
        public IEnumerable<StockHold> FirstExpiring(Id<OrderLine> line) => Holds
            .Where(hold => hold.OrderLineId == line && hold.Units > 0)
            .OrderBy(hold => Lots[hold.LotId].BestBefore ?? DateOnly.MaxValue).ThenBy(hold => hold.LotId);
    }

    private sealed class Plan(CooperativeOrder part, Shelves shelves, DateOnly today)
    {
        private readonly List<Picked> _picked = [];

        public LotChanges Changes { get; } = new();

        public List<Picked> Picked =>
            [.. _picked.GroupBy(pick => (pick.Line, pick.Lot)).Select(picks => new Picked(picks.Key.Line, picks.Key.Lot, picks.Sum(pick => pick.Units)))];

        public Refusal? TakeHeld(Packed item)
        {
            var missing = item.Units;
            foreach (var hold in shelves.FirstExpiring(item.Line).ToList())
            {
                var units = Math.Min(missing, hold.Units);
                if (units == 0)
                    break;
                if (WhyNot(item, hold.LotId) is { } refusal)
                    return refusal;
                Consume(hold, units);
                missing -= units;
            }

            return missing > 0 ? new Refusal("Shipment.NotHeld") : null;
        }

        public Refusal? TakeFrom(Packed item, Id<Lot> lot)
        {
            if (WhyNot(item, lot) is { } refusal)
                return refusal;
            var held = shelves.Holds.FirstOrDefault(hold => hold.OrderLineId == item.Line && hold.LotId == lot && hold.Units > 0);
            var fromHold = Math.Min(held?.Units ?? 0, item.Units);
            if (fromHold > 0)
                Consume(held!, fromHold);
            return item.Units > fromHold ? Replace(item, lot, item.Units - fromHold) : null;
        }

        /// <summary>Units of another lot go instead: the latest expiring of those held are given back.</summary>
        private Refusal? Replace(Packed item, Id<Lot> lot, int units)
        {
            var missing = units;
            foreach (var hold in shelves.FirstExpiring(item.Line).Reverse().ToList())
            {
                var given = Math.Min(missing, hold.Units);
                if (given == 0)
                    break;
                Changes.GiveBack(hold.LotId, given);
                hold.GiveUp(given);
                missing -= given;
            }

            if (missing > 0)
                return new Refusal("Shipment.NotHeld");
            Changes.SendFree(lot, units);
            _picked.Add(new(item.Line, lot, units));
            return null;
        }

        private Refusal? WhyNot(Packed item, Id<Lot> id)
        {
            if (!shelves.Lots.TryGetValue(id, out var lot) || lot.ProductId != part.Lines.Single(line => line.Id == item.Line).ProductId)
                return new Refusal("Shipment.WrongLot").On("Lot");
            if (lot.QuarantinedAt is not null)
                return new Refusal("Shipment.LotSetAside", lot.Code).On("Lot");
            return lot.BestBefore <= today ? new Refusal("Shipment.ExpiredLot", lot.Code).On("Lot") : null;
        }

        private void Consume(StockHold hold, int units)
        {
            Changes.SendPromised(hold.LotId, units);
            hold.Consume(units);
            _picked.Add(new(hold.OrderLineId, hold.LotId, units));
        }
    }
}
