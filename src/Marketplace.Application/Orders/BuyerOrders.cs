using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>The orders of an account, newest first.</summary>
public sealed class BuyerOrders(MarketplaceDb db)
{
    public const int PageSize = 20;

    /// <param name="Titles">Of the first few lines.</param>
    public sealed record Row(
        Id<Order> Order, string Number, string Token, DateTimeOffset PlacedAt, Money Total, OrderStatus Status,
        IReadOnlyList<LocalizedText> Cooperatives, IReadOnlyList<LocalizedText> Titles, int Units);

    /// <param name="Next">Where the next page begins; null on the last.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, Id<Order>? Next);

    public async Task<Page> LoadAsync(Visitor visitor, Id<Order>? before, CancellationToken stop)
    {
        if (visitor.Account is not { } account)
            return new([], null);
        var orders = db.Orders.AsNoTracking().Where(order => order.AccountId == account);
        if (before is { } last)
            orders = orders.Where(order => order.Id < last);
        var found = await orders.Include(order => order.Parts).ThenInclude(part => part.Lines)
            .OrderByDescending(order => order.Id).Take(PageSize + 1).AsSplitQuery().ToListAsync(stop);
        var shown = found.Take(PageSize).ToList();
        return new([.. shown.Select(Show)], found.Count > PageSize ? shown[^1].Id : null);
    }

    private static Row Show(Order order)
    {
        var lines = order.Parts.SelectMany(part => part.Lines).OrderBy(line => line.Id).ToList();
        return new(
            order.Id, order.Number, order.Token, order.PlacedAt, order.Total, order.Status,
            [.. order.Parts.OrderBy(part => part.Id).Select(part => part.CooperativeName)],
            [.. lines.Take(4).Select(line => line.Title)], lines.Sum(line => line.Units));
    }
}
