using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>Stops a cooperative from selling, with the reason; what was ordered stays ordered.</summary>
public sealed class SuspendCooperative(MarketplaceDb db, WriteLane lane, AuditTrail audit, ShopWindowNews news, TimeProvider clock)
{
    private const int ReasonLengthMax = 500;

    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, string? Reason);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Is(Roles.Admin))
            return Refusal.NotFound;
        var reason = TextRules.SingleLine(request.Reason, ReasonLengthMax);
        if (reason.IsRefused)
            return reason.Refusal.On(nameof(request.Reason));
        if (reason.Value.Length == 0)
            return new Refusal("Field.Missing").On(nameof(request.Reason));
        return await lane.RunAsync(db, async () =>
        {
            var now = clock.Now();
            var cooperative = await db.Cooperatives.SingleOrDefaultAsync(row => row.Id == request.Cooperative, stop);
            if (cooperative is null)
                return Refusal.NotFound;
            if (cooperative.Status is not CooperativeStatus.Active)
                return new Refusal("Cooperative.NotActive", cooperative.Name);
            cooperative.Suspend();
            audit.Write(nameof(SuspendCooperative), $"cooperative:{cooperative.Id}", request.Visitor.Records(now, reason.Value));
            news.Tell(await db.OnSaleOfAsync(cooperative.Id, stop), now);
            await db.SaveChangesAsync(stop);
            return Outcome.Done;
        }, stop);
    }
}
