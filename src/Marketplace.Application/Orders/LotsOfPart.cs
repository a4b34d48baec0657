using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>The lots that parts are held from, can be sent from, or were sent from.</summary>
internal sealed class LotsOfPart(MarketplaceDb db, TimeProvider clock)
{
    public sealed record Row(Id<Lot> Id, Id<Product> Product, string Code, DateOnly? BestBefore, long OnHand, long Free);

    public async Task<Found> LoadAsync(IReadOnlyList<CooperativeOrder> parts, IReadOnlyList<Shipment> shipments, CancellationToken stop)
    {
        var lines = parts.SelectMany(part => part.Lines).Select(line => line.Id).ToList();
        var products = parts.SelectMany(part => part.Lines).Select(line => line.ProductId).Distinct().ToList();
        var sent = shipments.SelectMany(row => row.Lines).Select(line => line.LotId).Distinct().ToList();
        var holds = await db.StockHolds.AsNoTracking()
            .Where(hold => lines.Contains(hold.OrderLineId) && hold.Status == HoldStatus.Live).ToListAsync(stop);
        var lots = await db.Lots
            .Where(lot => sent.Contains(lot.Id) || (products.Contains(lot.ProductId) && lot.UnitsOnHand > 0))
            .Select(lot => new Row(lot.Id, lot.ProductId, lot.Code, lot.BestBefore, lot.UnitsOnHand, lot.QuarantinedAt == null ? lot.UnitsOnHand - lot.UnitsReserved : 0))
            .ToListAsync(stop);
        return new(lots, holds, clock.Today());
    }

    public sealed class Found(IReadOnlyList<Row> lots, IReadOnlyList<StockHold> holds, DateOnly today)
    {
        public string CodeOf(Id<Lot> lot) => lots.First(row => row.Id == lot).Code;

        /// <summary>First expiring first; lots with nothing for this line are left out.</summary>
        public IReadOnlyList<CooperativeOrderDetails.LotChoice> ChoicesOf(OrderLine line) =>
        [
            .. lots.Where(lot => lot.Product == line.ProductId)
                .OrderBy(lot => lot.BestBefore ?? DateOnly.MaxValue).ThenBy(lot => lot.Id)
                .Select(lot => new CooperativeOrderDetails.LotChoice(
                    lot.Id, lot.Code, lot.BestBefore, lot.BestBefore <= today, HeldFor(line, lot.Id), lot.Free))
                .Where(choice => choice.UnitsHeld > 0 || choice is { UnitsFree: > 0, IsExpired: false }),
        ];

        private int HeldFor(OrderLine line, Id<Lot> lot) =>
            holds.Where(hold => hold.OrderLineId == line.Id && hold.LotId == lot).Sum(hold => hold.Units);
    }
}
