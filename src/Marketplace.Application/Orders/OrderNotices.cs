using Marketplace.Application.Database;
using Marketplace.Application.Notifications;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Puts messages about an order into the save at hand: to the buyer, and to the cooperatives it concerns.</summary>
public sealed class OrderNotices(MarketplaceDb db, Outbox outbox, MessageComposer buyerText, CooperativeMessages cooperativeText)
{
    public async Task PlacedAsync(Order order, DateTimeOffset now, CancellationToken stop)
    {
        outbox.Add($"placed:{order.Number}", Of(order.Buyer), buyerText.Placed(order), now);
        foreach (var (part, reach) in await ReachAsync(order.Parts, stop))
        {
            var content = part.Status is CooperativeOrderStatus.AwaitingPayment
                ? cooperativeText.Awaiting(order, part, reach.Language)
                : cooperativeText.Received(order, part, reach.Language, now);
            outbox.Add($"placed:{part.Number}:cooperative", reach.Addressee, content, now);
        }
    }

    /// <summary>The transfer is in: the buyer is thanked, and each cooperative may begin.</summary>
    public async Task PaidAsync(Order order, Money amount, DateTimeOffset now, CancellationToken stop)
    {
        outbox.Add($"paid:{order.Number}", Of(order.Buyer), buyerText.PaymentReceived(order, amount), now);
        foreach (var (part, reach) in await ReachAsync([.. order.Parts.Where(part => part.Status is CooperativeOrderStatus.ToAccept)], stop))
            outbox.Add($"paid:{part.Number}:cooperative", reach.Addressee, cooperativeText.Received(order, part, reach.Language, now), now);
    }

    public async Task SentAsync(CooperativeOrder part, Shipment shipment, DateTimeOffset now, CancellationToken stop)
    {
        var order = await OrderOfAsync(part, stop);
        var rest = part.Lines.Any(line => line.UnitsToSend > 0);
        outbox.Add($"sent:{part.Number}:{shipment.Id}", Of(order.Buyer), buyerText.Sent(order, part, shipment, rest), now);
    }

    public async Task DeclinedAsync(CooperativeOrder part, DateTimeOffset now, CancellationToken stop)
    {
        var order = await OrderOfAsync(part, stop);
        outbox.Add($"declined:{part.Number}", Of(order.Buyer), buyerText.Declined(order, part), now);
    }

    public async Task ShortenedAsync(CooperativeOrder part, DateTimeOffset now, CancellationToken stop)
    {
        var order = await OrderOfAsync(part, stop);
        outbox.Add($"shortened:{part.Number}", Of(order.Buyer), buyerText.Shortened(order, part), now);
    }

    public void Released(Order order, DateTimeOffset now) =>
        outbox.Add($"released:{order.Number}", Of(order.Buyer), buyerText.Released(order), now);

    public async Task CancelledAsync(Order order, IReadOnlyList<CooperativeOrder> parts, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var (part, reach) in await ReachAsync(parts, stop))
            outbox.Add($"cancelled:{part.Number}:cooperative", reach.Addressee, cooperativeText.Cancelled(order, part, reach.Language), now);
    }

    public async Task RefundGrantedAsync(CooperativeOrder part, string operation, Money amount, DateTimeOffset now, CancellationToken stop)
    {
        var order = await OrderOfAsync(part, stop);
        outbox.Add($"refund:{operation}", Of(order.Buyer), buyerText.RefundGranted(order, part, amount), now);
    }

    public async Task RefundPaidAsync(CooperativeOrder part, string operation, Money amount, DateTimeOffset now, CancellationToken stop)
    {
        var order = await OrderOfAsync(part, stop);
        outbox.Add($"refund-paid:{operation}", Of(order.Buyer), buyerText.RefundPaid(order, amount), now);
    }

    private Task<Order> OrderOfAsync(CooperativeOrder part, CancellationToken stop) =>
        db.Orders.AsNoTracking().SingleAsync(order => order.Id == part.OrderId, stop);

    private async Task<IReadOnlyList<(CooperativeOrder Part, Reach Reach)>> ReachAsync(
        IReadOnlyList<CooperativeOrder> parts, CancellationToken stop)
    {
        var ids = parts.Select(part => part.CooperativeId).ToList();
        var reaches = await db.Cooperatives.Where(cooperative => ids.Contains(cooperative.Id))
            .Select(cooperative => new { cooperative.Id, cooperative.Email, cooperative.Phone, cooperative.Language })
            .ToDictionaryAsync(row => row.Id, row => new Reach(new(row.Email, row.Phone), row.Language), stop);
        return [.. parts.Select(part => (part, reaches[part.CooperativeId]))];
    }

    private static Addressee Of(Buyer buyer) => new(buyer.Email, buyer.Phone);

    private sealed record Reach(Addressee Addressee, Language Language);
}
