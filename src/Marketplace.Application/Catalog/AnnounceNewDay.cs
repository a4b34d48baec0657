using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>At the turn of the day: products whose lot expires or whose certificate ends today are read again by the shop
/// window and its kept pages. Sale itself asks the date and needs no job.</summary>
public sealed class AnnounceNewDay(MarketplaceDb db, WriteLane lane, ShopWindowNews news, TimeProvider clock)
{
    /// <summary>Nights that a stopped server may have slept through.</summary>
    private const int DaysBack = 7;

    public Task<Outcome> RunAsync(CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var now = clock.Now();
        var today = MoroccanTime.DayOf(now);
        var since = today.AddDays(-DaysBack);
        var expired = await db.Lots.Where(lot => lot.BestBefore > since && lot.BestBefore <= today && lot.UnitsOnHand > 0)
            .Select(lot => lot.ProductId).Distinct().ToListAsync(stop);
        var ended = await db.Set<ProductLabel>().Where(label => label.ValidUntil > since && label.ValidUntil <= today)
            .Select(label => EF.Property<Id<Product>>(label, "ProductId")).Distinct().ToListAsync(stop);
        news.Tell(expired.Union(ended), now);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
