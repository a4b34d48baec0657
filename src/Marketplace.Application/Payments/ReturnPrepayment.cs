using Marketplace.Application.Database;
using Marketplace.Application.Ledger;
using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Ledger;
using Marketplace.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Payments;

/// <summary>A part paid beforehand has ended without being delivered whole: the difference is owed back to the buyer, once.</summary>
public sealed class ReturnPrepayment(MarketplaceDb db, WriteLane lane, LedgerWriter ledger, OrderNotices notices, TimeProvider clock)
{
    public sealed record Request(PrepaymentDue Due);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var now = clock.Now();
        var part = await db.CooperativeOrders.AsNoTracking().SingleAsync(row => row.Id == request.Due.Part, stop);
        var isPaid = await db.Payments.AnyAsync(row => row.OrderId == part.OrderId, stop);
        var (goods, delivery) = (part.Goods - part.GoodsDelivered, part.DeliveryCharge - part.DeliveryBooked);
        if (!isPaid || !part.IsClosed || (goods + delivery).IsZero)
            return Outcome.Done;
        var refund = Refund.ReturnPrepayment(part, goods, delivery, new(now, Account.System));
        if (await db.Refunds.AnyAsync(row => row.Operation == refund.Operation, stop))
            return Outcome.Done;
        db.Refunds.Add(refund);
        ledger.Book(LedgerEvent.PrepaymentReturned, $"refund:{refund.Operation}", Postings.PrepaymentReturned(refund.Amount), now);
        await notices.RefundGrantedAsync(part, refund.Operation, refund.Amount, now, stop);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
