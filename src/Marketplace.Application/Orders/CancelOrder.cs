using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>The buyer gives up a part, or all, before the parcel is packed (ACC-K).</summary>
public sealed class CancelOrder(
    MarketplaceDb db, WriteLane lane, StockReservation stock, PartClosing closing, OrderNotices notices, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Token">Of the tracking link: whoever holds it may cancel.</param>
    /// <param name="Part">Null cancels every part that still can be.</param>
    public sealed record Request(Visitor Visitor, string Token, Id<CooperativeOrder>? Part, string? Reason);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var now = clock.Now();
        var reason = TypedReason.Read(request.Reason);
        if (reason.IsRefused)
            return reason.Refusal;
        await db.CooperativeOrders
            .Where(part => db.Orders.Any(row => row.Id == part.OrderId && row.Token == request.Token)).TakeRowsAsync(stop);
        var order = await db.Orders.Include(row => row.Parts).ThenInclude(part => part.Lines)
            .SingleOrDefaultAsync(row => row.Token == request.Token, stop);
        var parts = order?.Parts.Where(part => request.Part is not { } one ? CanBeCancelled(part) : part.Id == one).ToList() ?? [];
        if (order is null || (parts.Count == 0 && request.Part is not null))
            return Refusal.NotFound;
        if (parts.Count == 0)
            return new Refusal("CooperativeOrder.TooLateToCancel");
        foreach (var part in parts)
        {
            if (part.Cancel(reason.Value, now).Refusal is { } refusal)
                return refusal;
            closing.AskForPrepayment(part, now);
            audit.Write(nameof(CancelOrder), part.Subject(), request.Visitor.Records(now, reason.Value));
        }

        await stock.ReleaseAsync([.. parts.SelectMany(part => part.Lines)], now, stop);
        await notices.CancelledAsync(order, parts, now, stop);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);

    private static bool CanBeCancelled(CooperativeOrder part) => part.Status
        is CooperativeOrderStatus.AwaitingPayment or CooperativeOrderStatus.ToAccept or CooperativeOrderStatus.ToPrepare;
}
