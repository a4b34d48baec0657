using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>What the holder of an order's link sees: that one order, and no longer than <see cref="DaysAfterEnd"/> days
/// after its last parcel (ACC-K).</summary>
public sealed class OrderTracking(MarketplaceDb db, OrderOptions options, TimeProvider clock)
{
    public const int DaysAfterEnd = 90;

    public async Task<TrackedOrder?> FindAsync(string token, CancellationToken stop)
    {
        var order = await db.Orders.AsNoTracking()
            .Include(row => row.Parts).ThenInclude(part => part.Lines)
            .OrderBy(row => row.Id).AsSplitQuery()
            .SingleOrDefaultAsync(row => row.Token == token, stop);
        if (order is null || IsOver(order))
            return null;
        var parts = order.Parts.Select(part => part.Id).ToList();
        var shipments = await db.Shipments.AsNoTracking().Include(row => row.Lines)
            .Where(row => parts.Contains(row.CooperativeOrderId)).OrderBy(row => row.Id).ToListAsync(stop);
        var senders = await SendersAsync(order, stop);
        var pictures = await db.FirstPicturesAsync([.. order.Parts.SelectMany(part => part.Lines).Select(line => line.ProductId)], stop);
        return Show(order, [.. order.Parts.OrderBy(part => part.Id).Select(part =>
            Show(part, senders[part.Id], [.. shipments.Where(row => row.CooperativeOrderId == part.Id)], pictures))], senders);
    }

    private bool IsOver(Order order) => order.Parts.All(part => part.IsClosed)
        && order.Parts.Max(part => part.ClosedAt) is { } ended && ended.AddDays(DaysAfterEnd) < clock.Now();

    private async Task<Dictionary<Id<CooperativeOrder>, Sender>> SendersAsync(Order order, CancellationToken stop) => await (
        from part in db.CooperativeOrders
        where part.OrderId == order.Id
        join cooperative in db.Cooperatives on part.CooperativeId equals cooperative.Id
        join method in db.DeliveryMethods on part.DeliveryMethodId equals method.Id
        select new { part.Id, Sender = new Sender(cooperative.Slug, cooperative.Place, cooperative.MembersShare, method.DaysMin, method.DaysMax) })
        .ToDictionaryAsync(row => row.Id, row => row.Sender, stop);

    private TrackedOrder Show(
        Order order, IReadOnlyList<TrackedOrder.Part> parts, Dictionary<Id<CooperativeOrder>, Sender> senders) => new(
            order.Id, order.Number, order.Token, order.PlacedAt, order.Status, order.Method, order.Goods, order.Delivery, order.Total,
            order.Buyer, order.Address,
            order.Parts.Any(part => part.Status is CooperativeOrderStatus.AwaitingPayment)
                ? new(order.Total, options.TransferHolder, options.TransferBank, options.TransferRib, order.Number, order.PlacedAt.AddDays(options.TransferDaysMax))
                : null,
            parts,
            OrderShares.Of(order.Parts.Select(part =>
                (part.Goods, part.DeliveryCharge, part.Commission + part.PaymentFee, senders[part.Id].MembersShare))));

    private static TrackedOrder.Part Show(
        CooperativeOrder part, Sender sender, IReadOnlyList<Shipment> shipments, Dictionary<Id<Product>, ShownPicture> pictures)
    {
        var from = MoroccanTime.DayOf(part.SentAt ?? part.PaidAt ?? part.PlacedAt);
        return new(
            part.Id, part.Number, part.CooperativeId, part.CooperativeName, sender.Slug, sender.Place, part.Status,
            part.DeliveryName, part.Goods, part.DeliveryCharge, part.Total, CashToCome.Of(part, shipments), part.Reason,
            new(part.PaidAt, part.AcceptedAt, part.PreparedAt, part.SentAt, part.ClosedAt, from.AddDays(sender.DaysMin), from.AddDays(sender.DaysMax)),
            [.. part.Lines.OrderBy(line => line.Id).Select(line => new TrackedOrder.Line(
                line.Id, line.ProductId, line.Title, line.Unit, line.NetQuantity, line.UnitPrice, line.Goods, line.Units,
                line.UnitsSent, line.UnitsDelivered, line.UnitsCancelled, line.UnitsRefunded, pictures.GetValueOrDefault(line.ProductId)))],
            [.. shipments.Select(row => new TrackedOrder.Parcel(
                row.Id, row.Status, row.Carrier, row.TrackingNumber, row.SentAt, row.ClosedAt, row.ToCollect, row.Reason,
                [.. row.Lines.GroupBy(line => line.OrderLineId).Select(lines => (lines.Key, lines.Sum(line => line.Units)))]))]);
    }

    private sealed record Sender(string Slug, LocalizedText Place, Rate MembersShare, int DaysMin, int DaysMax);
}
