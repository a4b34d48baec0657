using Marketplace.Application.Database;
using Marketplace.Application.Jobs;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Ends a part when nothing of it is left to happen, and asks for what must be paid back.</summary>
public sealed class PartClosing(MarketplaceDb db, JobQueue jobs)
{
    /// <param name="changed">The parcel whose outcome is in the save at hand, if any.</param>
    public async Task CloseIfDoneAsync(CooperativeOrder part, Id<Shipment>? changed, DateTimeOffset now, CancellationToken stop)
    {
        var except = changed ?? default;
        if (part.Status is CooperativeOrderStatus.OnTheWay && !await db.Shipments.AnyAsync(
            other => other.CooperativeOrderId == part.Id && other.Id != except && other.Status == ShipmentStatus.OnTheWay, stop))
        {
            part.Close(now);
        }

        AskForPrepayment(part, now);
    }

    /// <summary>A closed part that was paid for and not delivered whole is owed back.</summary>
    public void AskForPrepayment(CooperativeOrder part, DateTimeOffset now)
    {
        if (part is { IsClosed: true, PaidAt: not null } && part.GoodsDelivered + part.DeliveryBooked < part.Total)
            jobs.Add(JobKinds.ReturnPrepayment, new PrepaymentDue(part.Id), $"prepayment:{part.Id}", now);
    }
}
