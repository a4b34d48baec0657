using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Begins a session of counting over the lots of a family, or of all products, with what the book says now.</summary>
public sealed class StartStockTake(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Family">Empty for all products.</param>
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, string? Family, bool CountsPacked, int RecountPercent);

    public async Task<Outcome<Id<StockTake>>> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value);
        try
        {
            return await lane.RunAsync<Id<StockTake>>(db, () => StartAsync(request, recorded, stop), stop);
        }
        catch (DbUpdateException race) when (DatabaseErrors.IsDuplicate(race))
        {
            return LotTaken;
        }
    }

    private static Refusal LotTaken => new Refusal("StockTake.LotTaken").On("Family");

    private async Task<Outcome<Id<StockTake>>> StartAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        var family = request.Family ?? "";
        var products = db.Products.Where(product => product.CooperativeId == request.Cooperative && (family == "" || product.Family == family));
        // Empty lots too, for a while: what nobody expects any more is what a count finds.
        var since = recorded.At.AddDays(-90);
        var lots = db.Lots.Where(lot => lot.CooperativeId == request.Cooperative && products.Any(product => product.Id == lot.ProductId))
            .Where(lot => lot.UnitsOnHand > 0 || lot.ReceivedAt >= since);
        if (await db.Set<StockTakeLine>().AnyAsync(line => lots.Any(lot => lot.Id == line.OpenLotId), stop))
            return LotTaken;
        var rule = new StockTakeRule(family, request.CountsPacked, request.RecountPercent);
        var book = await db.ShelfBook(lots.OrderBy(lot => lot.Id).Take(StockTake.LotsMax + 1), rule.CountsPacked).ToListAsync(stop);
        var started = StockTake.Start(request.Cooperative, rule, [.. book.Select(row => (row.Lot, row.Units))], recorded);
        if (started.IsRefused)
            return started.Refusal;
        db.StockTakes.Add(started.Value);
        await db.SaveChangesAsync(stop);
        audit.Write(nameof(StartStockTake), $"stock-take:{started.Value.Id}", recorded);
        await db.SaveChangesAsync(stop);
        return started.Value.Id;
    }
}
