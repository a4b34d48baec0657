using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Application.Orders;

/// <summary>Ends a stock take whose differences are decided, or throws one away of which nothing moved.</summary>
public sealed class EndStockTake(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    /// <param name="IsRejected">Thrown away.</param>
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, Id<StockTake> StockTake, bool IsRejected);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value);
        return await lane.RunAsync(db, async () =>
        {
            if (await db.StockTakeToChangeAsync(request.Cooperative, request.StockTake, stop) is not { } take)
                return Refusal.NotFound;
            var ended = request.IsRejected ? take.Reject(recorded) : take.Close(recorded);
            if (ended.IsRefused)
                return ended;
            audit.Write(nameof(EndStockTake), $"stock-take:{take.Id}", recorded with { Note = $"{take.Status}" });
            await db.SaveChangesAsync(stop);
            return Outcome.Done;
        }, stop);
    }
}
