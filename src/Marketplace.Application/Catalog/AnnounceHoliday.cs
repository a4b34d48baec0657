using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>Closes a cooperative for some days: what it sells stays in the shop, says until when, and cannot be ordered.</summary>
public sealed class AnnounceHoliday(MarketplaceDb db, WriteLane lane, AuditTrail audit, ShopWindowNews news, TimeProvider clock)
{
    /// <param name="Until">The day it is back.</param>
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, DateOnly From, DateOnly Until);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var now = clock.Now();
        var holiday = Holiday.Of(request.From, request.Until, MoroccanTime.DayOf(now));
        if (holiday.IsRefused)
            return holiday.Refusal;
        return await lane.RunAsync(db, async () =>
        {
            var cooperative = await db.Cooperatives.SingleAsync(row => row.Id == request.Cooperative, stop);
            cooperative.Announce(holiday.Value);
            audit.Write(nameof(AnnounceHoliday), $"cooperative:{cooperative.Id}", request.Visitor.Records(now, $"{request.From:O}/{request.Until:O}"));
            news.Tell(await db.OnSaleOfAsync(cooperative.Id, stop), now);
            await db.SaveChangesAsync(stop);
            return Outcome.Done;
        }, stop);
    }
}
