using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Gives units back to sale whose bank transfer did not come in time; runs every night.</summary>
public sealed class ReleaseUnpaidOrders(
    MarketplaceDb db, WriteLane lane, StockReservation stock, OrderNotices notices, AuditTrail audit, OrderOptions options, TimeProvider clock)
{
    private const string Reason = "unpaid";

    /// <returns>How many orders were released.</returns>
    public async Task<Outcome<int>> RunAsync(CancellationToken stop)
    {
        var limit = clock.Now().AddDays(-options.TransferDaysMax);
        var late = await db.Orders
            .Where(order => order.PlacedAt < limit && order.Parts.Any(part => part.Status == CooperativeOrderStatus.AwaitingPayment))
            .OrderBy(order => order.Id)
            .Select(order => order.Id)
            .ToListAsync(stop);
        var released = 0;
        foreach (var id in late)
        {
            // One transaction each: a transfer recorded at the same instant wins or loses as a whole (INV-04).
            var outcome = await lane.RunAsync(db, () => ReleaseAsync(id, stop), stop);
            released += outcome.IsRefused ? 0 : 1;
        }

        return released;
    }

    private async Task<Outcome> ReleaseAsync(Id<Order> id, CancellationToken stop)
    {
        var now = clock.Now();
        await db.CooperativeOrders.Where(part => part.OrderId == id).TakeRowsAsync(stop);
        var order = await db.Orders.Include(row => row.Parts).ThenInclude(part => part.Lines).SingleAsync(row => row.Id == id, stop);
        var unpaid = order.Parts.Where(part => part.Status is CooperativeOrderStatus.AwaitingPayment).ToList();
        if (unpaid.Count == 0)
            return Refusal.Stale;
        foreach (var part in unpaid)
        {
            if (part.Cancel(Reason, now).Refusal is { } refusal)
                return refusal;
            audit.Write(nameof(ReleaseUnpaidOrders), part.Subject(), new(now, Account.System));
        }

        await stock.ReleaseAsync([.. unpaid.SelectMany(part => part.Lines)], now, stop);
        notices.Released(order, now);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }
}
