using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>Counts a lot anew, with a reason: found, broken, lost. What is promised to buyers stays covered (INV-01).</summary>
public sealed class CorrectLot(MarketplaceDb db, WriteLane lane, ShopWindowNews news, TimeProvider clock)
{
    /// <param name="Operation">The form's own number: sent twice, it corrects once.</param>
    /// <param name="Change">Units found, or, negative, units missing.</param>
    /// <param name="IsLoss">Broken or spoilt, rather than counted wrongly.</param>
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, Id<Lot> Lot, string Operation, long Change, bool IsLoss, string Reason);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        if (request.Change == 0 || request.IsLoss && request.Change > 0)
            return new Refusal("Lot.ChangeMissing").On("Change");
        if (request.Reason.Length == 0)
            return new Refusal("Lot.ReasonMissing").On("Reason");
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value, request.Reason);
        return await lane.RunAsync(db, () => CorrectAsync(request, recorded, stop), stop);
    }

    private async Task<Outcome> CorrectAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        var cause = $"correction:{request.Operation}";
        var lot = await db.Lots.Of(request.Cooperative).Where(l => l.Id == request.Lot)
            .Join(db.Products, l => l.ProductId, p => p.Id, (l, p) => new { l.ProductId, p.IsUniquePiece, l.UnitsOnHand, l.UnitsReserved })
            .SingleOrDefaultAsync(stop);
        if (lot is null)
            return Refusal.NotFound;
        if (await db.StockMovements.AnyAsync(movement => movement.LotId == request.Lot && movement.Cause == cause, stop))
            return Outcome.Done;
        if (lot.IsUniquePiece && lot.UnitsOnHand + request.Change > 1)
            return new Refusal("Lot.UniquePieceIsOne").On("Change");
        var changed = await db.Lots
            .Where(l => l.Id == request.Lot && l.UnitsOnHand + request.Change >= l.UnitsReserved)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UnitsOnHand, l => l.UnitsOnHand + request.Change), stop);
        if (changed == 0)
            return new Refusal("Lot.BelowReserved", lot.UnitsReserved).On("Change");
        var kind = request.IsLoss ? MovementKind.Lost : MovementKind.Corrected;
        db.StockMovements.Add(StockMovement.Record(request.Lot, kind, request.Change, cause, recorded));
        news.Tell([lot.ProductId], recorded.At);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }
}
