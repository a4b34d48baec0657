using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;

namespace Marketplace.Application.Orders;

/// <summary>The cooperative takes its part on.</summary>
public sealed class AcceptOrder(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, Id<CooperativeOrder> Part);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var now = clock.Now();
        if (await db.PartToChangeAsync(request.Visitor, request.Cooperative, request.Part, stop) is not { } part)
            return Refusal.NotFound;
        if (part.Status is not CooperativeOrderStatus.ToAccept)
            return new Refusal("CooperativeOrder.MovedOn");
        part.Accept(now);
        audit.Write(nameof(AcceptOrder), part.Subject(), request.Visitor.Records(now));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
