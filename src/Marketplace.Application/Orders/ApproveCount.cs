using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Accepts what was counted of one lot: the difference at the moment of the count moves, sales since are left alone.</summary>
public sealed class ApproveCount(MarketplaceDb db, WriteLane lane, ShopWindowNews news, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Reason">None where the count agrees with the book.</param>
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, Id<StockTake> StockTake, Id<StockTakeLine> Line, StockReason? Reason);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value);
        return await lane.RunAsync(db, () => ApproveAsync(request, recorded, stop), stop);
    }

    private async Task<Outcome> ApproveAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        if (await db.StockTakeToChangeAsync(request.Cooperative, request.StockTake, stop) is not { } take)
            return Refusal.NotFound;
        if (take.Status is not StockTakeStatus.Open)
            return new Refusal("StockTake.Ended");
        var approved = take.Approve(request.Line, request.Reason, recorded);
        if (approved.IsRefused)
            return approved.Refusal;
        var lot = take.Lines.Single(line => line.Id == request.Line).LotId;
        if (approved.Value != 0 && await MoveAsync(lot, approved.Value, request, recorded, stop) is { } refusal)
            return refusal;
        audit.Write(nameof(ApproveCount), $"stock-take:{take.Id}", recorded);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }

    /// <summary>What is promised to buyers stays covered (INV-01), so that nothing becomes negative.</summary>
    private async Task<Refusal?> MoveAsync(Id<Lot> id, long units, Request request, Recorded recorded, CancellationToken stop)
    {
        var changed = await db.Lots.Where(lot => lot.Id == id && lot.UnitsOnHand + units >= lot.UnitsReserved)
            .ExecuteUpdateAsync(set => set.SetProperty(lot => lot.UnitsOnHand, lot => lot.UnitsOnHand + units), stop);
        var lot = await db.Lots.Where(row => row.Id == id).Select(row => new { row.Code, row.ProductId, row.UnitsReserved }).SingleAsync(stop);
        if (changed == 0)
            return new Refusal("StockTake.BelowPromised", lot.UnitsReserved, lot.Code);
        var kind = request.Reason is StockReason.Found or StockReason.UnitMistake ? MovementKind.Corrected : MovementKind.Lost;
        db.StockMovements.Add(StockMovement.Record(id, kind, units, $"stock-take:{request.Line}", recorded, request.Reason));
        news.Tell([lot.ProductId], recorded.At);
        return null;
    }
}
