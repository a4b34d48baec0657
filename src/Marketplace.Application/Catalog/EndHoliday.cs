using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>Opens a cooperative again, or takes back a holiday that has not begun.</summary>
public sealed class EndHoliday(MarketplaceDb db, WriteLane lane, AuditTrail audit, ShopWindowNews news, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        return await lane.RunAsync(db, async () =>
        {
            var now = clock.Now();
            var cooperative = await db.Cooperatives.SingleAsync(row => row.Id == request.Cooperative, stop);
            cooperative.ReturnFromHoliday();
            audit.Write(nameof(EndHoliday), $"cooperative:{cooperative.Id}", request.Visitor.Records(now));
            news.Tell(await db.OnSaleOfAsync(cooperative.Id, stop), now);
            await db.SaveChangesAsync(stop);
            return Outcome.Done;
        }, stop);
    }
}
