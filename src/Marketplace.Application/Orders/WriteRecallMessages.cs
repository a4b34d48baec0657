using System.Security.Cryptography;
using System.Text;
using Marketplace.Application.Database;
using Marketplace.Application.Notifications;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Writes to the buyers of a recalled lot, some at a time; stopped anywhere, it goes on behind the last it told.</summary>
public sealed class WriteRecallMessages(MarketplaceDb db, WriteLane lane, Outbox outbox, RecallMessage words, TimeProvider clock)
{
    private const int OrdersAtOnce = 200;

    /// <param name="Recall">Its key.</param>
    public sealed record Request(long Recall);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        while (true)
        {
            var more = await lane.RunAsync<bool>(db, () => TellSomeAsync(new(request.Recall), stop), stop);
            if (more.IsRefused)
                return more.Refusal;
            if (!more.Value)
                return Outcome.Done;
        }
    }

    private async Task<Outcome<bool>> TellSomeAsync(Id<LotRecall> id, CancellationToken stop)
    {
        var recall = await db.LotRecalls.SingleAsync(row => row.Id == id, stop);
        if (recall.CompletedAt is not null)
            return false;
        var now = clock.Now();
        var goods = await db.Lots.Where(lot => lot.Id == recall.LotId)
            .Join(db.Products, lot => lot.ProductId, product => product.Id, (lot, product) => new { lot.Code, product.Name })
            .SingleAsync(stop);
        var seller = await db.Cooperatives.Where(row => row.Id == recall.CooperativeId).Select(row => row.Name).SingleAsync(stop);
        var with = db.OrdersWith(recall.LotId);
        var orders = await db.Orders.AsNoTracking().Where(order => with.Contains(order.Id) && order.Id > recall.LastTold)
            .OrderBy(order => order.Id).Take(OrdersAtOnce).ToListAsync(stop);
        foreach (var order in await NotYetToldAsync(id, orders, stop))
        {
            var content = words.Write(order, new(seller, goods.Name, goods.Code, recall.Reason));
            outbox.Add(KeyOf(id, order.Buyer), new(order.Buyer.Email, order.Buyer.Phone), content, now);
        }

        recall.Tell(orders.Count, orders[^1].Id, now);
        await db.SaveChangesAsync(stop);
        return recall.CompletedAt is null;
    }

    /// <summary>One message a person, however often they bought.</summary>
    private async Task<IEnumerable<Order>> NotYetToldAsync(Id<LotRecall> id, List<Order> orders, CancellationToken stop)
    {
        var first = orders.GroupBy(order => KeyOf(id, order.Buyer)).ToDictionary(same => same.Key, same => same.First());
        var told = await db.OutgoingMessages.Where(message => first.Keys.Contains(message.Key)).Select(message => message.Key).ToListAsync(stop);
        return first.Where(row => !told.Contains(row.Key)).Select(row => row.Value).OrderBy(order => order.Id);
    }

    /// <summary>Names the person without spelling the address out.</summary>
    private static string KeyOf(Id<LotRecall> id, Buyer buyer)
    {
        var address = buyer.Email.Length > 0 ? buyer.Email.ToUpperInvariant() : buyer.Phone.E164;
        return $"recall:{id}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)).AsSpan(0, 16))}";
    }
}
