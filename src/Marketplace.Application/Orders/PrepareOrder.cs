using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;

namespace Marketplace.Application.Orders;

/// <summary>The parcel is packed and can be handed over.</summary>
public sealed class PrepareOrder(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, Id<CooperativeOrder> Part);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var now = clock.Now();
        if (await db.PartToChangeAsync(request.Visitor, request.Cooperative, request.Part, stop) is not { } part)
            return Refusal.NotFound;
        if (part.Status is not CooperativeOrderStatus.ToPrepare)
            return new Refusal("CooperativeOrder.MovedOn");
        part.Prepare(now);
        audit.Write(nameof(PrepareOrder), part.Subject(), request.Visitor.Records(now));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
