using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Payments;

/// <summary>Orders whose bank transfer has not come, oldest first.</summary>
public sealed class PendingTransfers(MarketplaceDb db, OrderOptions options)
{
    public const int PageSize = 50;

    /// <param name="DueAt">When the order is released unless the transfer is recorded.</param>
    public sealed record Row(
        Id<Order> Order, string Number, string BuyerName, PhoneNumber BuyerPhone, Money Total, DateTimeOffset PlacedAt, DateTimeOffset DueAt);

    /// <param name="number">A part of the order's number, or nothing.</param>
    /// <param name="amount">The exact total, or nothing.</param>
    /// <param name="after">The last order of the page before, or nothing.</param>
    public async Task<IReadOnlyList<Row>> LoadAsync(
        Visitor visitor, string? number, Money? amount, Id<Order>? after, CancellationToken stop)
    {
        if (!visitor.Is(Roles.Finance))
            return [];
        var orders = db.Orders.Where(order => order.Parts.Any(part => part.Status == CooperativeOrderStatus.AwaitingPayment));
        var wanted = (number ?? "").Trim().ToUpperInvariant();
        if (wanted.Length > 0)
            orders = orders.Where(order => order.Number.Contains(wanted));
        if (amount is { Centimes: var centimes })
            orders = orders.Where(order => order.Total.Centimes == centimes);
        if (after is { } last)
            orders = orders.Where(order => order.Id > last);
        var rows = await orders.OrderBy(order => order.Id).Take(PageSize)
            .Select(order => new { order.Id, order.Number, order.Buyer.Name, order.Buyer.Phone, order.Total, order.PlacedAt })
            .ToListAsync(stop);
        return [.. rows.Select(row => new Row(
            row.Id, row.Number, row.Name, row.Phone, row.Total, row.PlacedAt, row.PlacedAt.AddDays(options.TransferDaysMax)))];
    }
}
