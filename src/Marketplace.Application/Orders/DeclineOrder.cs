using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;

namespace Marketplace.Application.Orders;

/// <summary>The cooperative cannot serve its part: the units can be sold again, the buyer is told why, and what was paid is
/// owed back.</summary>
public sealed class DeclineOrder(
    MarketplaceDb db, WriteLane lane, StockReservation stock, PartClosing closing, OrderNotices notices, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, Id<CooperativeOrder> Part, string? Reason);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var now = clock.Now();
        var reason = TypedReason.Read(request.Reason);
        if (reason.IsRefused)
            return reason.Refusal;
        if (await db.PartToChangeAsync(request.Visitor, request.Cooperative, request.Part, stop) is not { } part)
            return Refusal.NotFound;
        if (part.Decline(reason.Value, now).Refusal is { } refusal)
            return refusal;
        await stock.ReleaseAsync(part.Lines, now, stop);
        closing.AskForPrepayment(part, now);
        await notices.DeclinedAsync(part, now, stop);
        audit.Write(nameof(DeclineOrder), part.Subject(), request.Visitor.Records(now, reason.Value));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
