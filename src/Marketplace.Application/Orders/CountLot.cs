using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Writes down what somebody counted of a lot, beside what the book says at this moment.</summary>
public sealed class CountLot(MarketplaceDb db, WriteLane lane, TimeProvider clock)
{
    /// <param name="Operation">The form's own number: sent twice, it counts once.</param>
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, Id<StockTake> StockTake, Id<StockTakeLine> Line, string Operation, long Units);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.WorksFor(request.Cooperative))
            return Refusal.NotFound;
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value);
        return await lane.RunAsync(db, async () =>
        {
            if (await db.StockTakeToChangeAsync(request.Cooperative, request.StockTake, stop) is not { } take)
                return Refusal.NotFound;
            if (take.Status is not StockTakeStatus.Open)
                return new Refusal("StockTake.Ended");
            var lot = take.Lines.Where(line => line.Id == request.Line).Select(line => line.LotId).SingleOrDefault();
            if (await db.ShelfBook(db.Lots.Where(row => row.Id == lot), take.CountsPacked).SingleOrDefaultAsync(stop) is not { } book)
                return Refusal.NotFound;
            var counted = take.Count(request.Line, request.Operation, request.Units, book.Units, recorded);
            if (counted.IsRefused)
                return counted;
            await db.SaveChangesAsync(stop);
            return Outcome.Done;
        }, stop);
    }
}
