using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>A parcel refused at the door is physically back: what still keeps is sold again, the rest is written off (INV-05).</summary>
public sealed class TakeBackParcel(
    MarketplaceDb db, WriteLane lane, ShopWindowNews news, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Damaged">Units of lots that cannot be sold again.</param>
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, Id<Shipment> Shipment, IReadOnlyDictionary<Id<Lot>, int> Damaged);

    public sealed record Result(int UnitsBack, int UnitsLost);

    public Task<Outcome<Result>> RunAsync(Request request, CancellationToken stop) => lane.RunAsync<Result>(db, async () =>
    {
        var now = clock.Now();
        if (await db.ShipmentToChangeAsync(request.Visitor, request.Cooperative, request.Shipment, stop) is not { } shipment)
            return Refusal.NotFound;
        if (shipment.Status is not ShipmentStatus.RefusedAtDoor)
            return new Refusal("Shipment.MovedOn");
        var units = shipment.Lines.GroupBy(line => line.LotId).ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.Units));
        if (request.Damaged.Any(lot => lot.Value < 0 || lot.Value > units.GetValueOrDefault(lot.Key)))
            return new Refusal("Shipment.MoreThanSent").On(nameof(request.Damaged));
        shipment.ComeBack(now);
        var lost = await PutBackAsync(shipment, units, request, now, stop);
        audit.Write(nameof(TakeBackParcel), shipment.Subject(), request.Visitor.Records(now));
        await db.SaveChangesAsync(stop);
        return new Result(units.Values.Sum() - lost, lost);
    }, stop);

    private async Task<int> PutBackAsync(
        Shipment shipment, Dictionary<Id<Lot>, int> units, Request request, DateTimeOffset now, CancellationToken stop)
    {
        var (changes, lost, recorded) = (new LotChanges(), 0, request.Visitor.Records(now));
        var keeping = await db.Lots.UnexpiredOn(MoroccanTime.DayOf(now)).Where(lot => units.Keys.Contains(lot.Id))
            .Select(lot => new { lot.Id, lot.ProductId }).ToDictionaryAsync(lot => lot.Id, lot => lot.ProductId, stop);
        foreach (var (lot, back) in units)
        {
            var unsellable = keeping.ContainsKey(lot) ? request.Damaged.GetValueOrDefault(lot) : back;
            changes.PutBack(lot, back - unsellable);
            db.StockMovements.Add(StockMovement.Record(lot, MovementKind.Returned, back, shipment.Subject(), recorded));
            if (unsellable > 0)
                db.StockMovements.Add(StockMovement.Record(lot, MovementKind.Lost, -unsellable, shipment.Subject(), recorded));
            lost += unsellable;
        }

        await changes.ApplyAsync(db, stop);
        news.Tell(keeping.Values, now);
        return lost;
    }
}
