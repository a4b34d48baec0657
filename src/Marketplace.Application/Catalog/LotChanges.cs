using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>What one transaction changes of lots' counters: one guarded statement per lot, in the order of their ids, whose
/// row count is the answer (INV-01). Movements and holds are written beside it.</summary>
internal sealed class LotChanges
{
    private readonly SortedDictionary<Id<Lot>, (long OnHand, long Reserved)> _changes = [];

    public void Promise(Id<Lot> lot, long units) => Add(lot, 0, units);

    public void GiveBack(Id<Lot> lot, long units) => Add(lot, 0, -units);

    /// <summary>Units that were promised leave the shelf.</summary>
    public void SendPromised(Id<Lot> lot, long units) => Add(lot, -units, -units);

    /// <summary>Units that nobody was promised leave the shelf.</summary>
    public void SendFree(Id<Lot> lot, long units) => Add(lot, -units, 0);

    public void PutBack(Id<Lot> lot, long units) => Add(lot, units, 0);

    /// <summary>Applies all; answers the first lot that has not enough, after which the transaction must not go on.</summary>
    public async Task<Id<Lot>?> ApplyAsync(MarketplaceDb db, CancellationToken stop)
    {
        foreach (var (id, (onHand, reserved)) in _changes)
        {
            // What leaves or is promised comes from no lot that was set aside meanwhile.
            var isTaken = onHand < 0 || reserved > 0;
            var changed = await db.Lots
                .Where(lot => lot.Id == id && (!isTaken || lot.QuarantinedAt == null))
                .Where(lot => lot.UnitsReserved + reserved >= 0 && lot.UnitsReserved + reserved <= lot.UnitsOnHand + onHand)
                .ExecuteUpdateAsync(set => set
                    .SetProperty(lot => lot.UnitsOnHand, lot => lot.UnitsOnHand + onHand)
                    .SetProperty(lot => lot.UnitsReserved, lot => lot.UnitsReserved + reserved), stop);
            if (changed != 1)
                return id;
        }

        return null;
    }

    private void Add(Id<Lot> lot, long onHand, long reserved)
    {
        var before = _changes.GetValueOrDefault(lot);
        _changes[lot] = (before.OnHand + onHand, before.Reserved + reserved);
    }
}
