using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Payments;

/// <summary>Refunds granted and not paid out yet, oldest first.</summary>
public sealed class RefundsToPay(MarketplaceDb db)
{
    public const int PageSize = 50;

    public sealed record Row(
        Id<Refund> Refund, string OrderNumber, LocalizedText CooperativeName, string BuyerName, PhoneNumber BuyerPhone,
        Money Amount, RefundReason Reason, string Note, DateTimeOffset GrantedAt);

    /// <param name="cooperative">One cooperative's, for its own people; null shows all to finance.</param>
    /// <param name="after">The last refund of the page before, or nothing.</param>
    public async Task<IReadOnlyList<Row>> LoadAsync(
        Visitor visitor, Id<Cooperative>? cooperative, Id<Refund>? after, CancellationToken stop)
    {
        if (!visitor.Is(Roles.Finance) && !(cooperative is { } own && visitor.Manages(own)))
            return [];
        var (scope, last) = (cooperative ?? default, after ?? default);
        return await (
            from refund in db.Refunds
            where refund.Status == RefundStatus.Granted && refund.Id > last
            where cooperative == null || refund.CooperativeId == scope
            join part in db.CooperativeOrders on refund.CooperativeOrderId equals part.Id
            join order in db.Orders on part.OrderId equals order.Id
            orderby refund.Id
            select new Row(
                refund.Id, part.Number, part.CooperativeName, order.Buyer.Name, order.Buyer.Phone,
                refund.Amount, refund.Reason, refund.Note, refund.GrantedAt)).Take(PageSize).ToListAsync(stop);
    }
}
