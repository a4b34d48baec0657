using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;

namespace Marketplace.Application.Orders;

/// <summary>What the book says stands on the shelf, by a session's rule for goods already packed.</summary>
internal static class ShelfBooks
{
    public sealed record Row(Id<Lot> Lot, long Units);

    extension(MarketplaceDb db)
    {
        /// <summary>One statement, so that units on hand and units packed are of one moment.</summary>
        public IQueryable<Row> ShelfBook(IQueryable<Lot> lots, bool withPacked) => withPacked
            ? lots.Select(lot => new Row(lot.Id, lot.UnitsOnHand))
            : lots.Select(lot => new Row(lot.Id, lot.UnitsOnHand - db.StockHolds
                .Where(hold => hold.LotId == lot.Id && hold.Status == HoldStatus.Live)
                .Where(hold => db.OrderLines.Any(line => line.Id == hold.OrderLineId && db.CooperativeOrders.Any(part =>
                    part.Id == line.CooperativeOrderId && part.Status == CooperativeOrderStatus.ToSend)))
                .Sum(hold => (long)hold.Units)));
    }
}
