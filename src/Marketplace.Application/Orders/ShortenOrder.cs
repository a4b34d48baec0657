using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;

namespace Marketplace.Application.Orders;

/// <summary>After a first parcel the cooperative gives up the rest: those units can be sold again and are not paid.</summary>
public sealed class ShortenOrder(
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
        if (part.Shorten(reason.Value, now).Refusal is { } refusal)
            return refusal;
        await stock.ReleaseAsync(part.Lines, now, stop);
        await closing.CloseIfDoneAsync(part, null, now, stop);
        await notices.ShortenedAsync(part, now, stop);
        audit.Write(nameof(ShortenOrder), part.Subject(), request.Visitor.Records(now, reason.Value));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
