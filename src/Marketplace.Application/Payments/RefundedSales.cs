using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Marketplace.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Payments;

/// <summary>Takes refunded units back from the sales they were, oldest first, and from the lots they came from.</summary>
public sealed class RefundedSales(MarketplaceDb db, ShopWindowNews news)
{
    public async Task TakeBackAsync(
        Refund refund, IReadOnlyList<RefundOrder.Item> items, Recorded recorded, CancellationToken stop)
    {
        var lines = items.Select(item => item.Line).ToList();
        var sold = await db.SalesFacts.AsNoTracking().Where(sale => lines.Contains(sale.OrderLineId)).OrderBy(sale => sale.Id).ToListAsync(stop);
        var ids = sold.Select(sale => sale.Id).ToList();
        var before = await db.RefundFacts.Where(fact => ids.Contains(fact.SalesFactId))
            .GroupBy(fact => fact.SalesFactId)
            .Select(facts => new { Sale = facts.Key, Units = facts.Sum(fact => fact.Units) })
            .ToDictionaryAsync(row => row.Sale, row => row.Units, stop);
        var back = new Dictionary<Id<Lot>, int>();
        foreach (var item in items.Where(item => item.Units > 0))
        {
            foreach (var (sale, units) in Split(item, sold, before))
            {
                db.RefundFacts.Add(RefundFact.Record(sale, before.GetValueOrDefault(sale.Id), units, recorded.At));
                before[sale.Id] = before.GetValueOrDefault(sale.Id) + units;
                if (item.CameBack)
                    back[sale.LotId] = back.GetValueOrDefault(sale.LotId) + units;
            }
        }

        await PutBackAsync(refund, back, recorded, stop);
    }

    private static List<(SalesFact Sale, int Units)> Split(
        RefundOrder.Item item, IReadOnlyList<SalesFact> sold, Dictionary<Id<SalesFact>, int> before)
    {
        var (missing, parts) = (item.Units, new List<(SalesFact, int)>());
        foreach (var sale in sold.Where(sale => sale.OrderLineId == item.Line))
        {
            var units = Math.Min(missing, sale.Units - before.GetValueOrDefault(sale.Id));
            if (units > 0)
                parts.Add((sale, units));
            missing -= units;
        }

        return missing == 0 ? parts : throw new InvalidOperationException($"Line {item.Line} sold fewer units than are refunded.");
    }

    /// <summary>What came back counts again, but food is written off at once: nobody sells an opened jar (INV-05).</summary>
    private async Task PutBackAsync(Refund refund, Dictionary<Id<Lot>, int> back, Recorded recorded, CancellationToken stop)
    {
        var (lots, cause, changes) = (back.Keys.ToList(), $"refund:{refund.Operation}", new LotChanges());
        var known = await (
            from lot in db.Lots
            join product in db.Products on lot.ProductId equals product.Id
            join category in db.Categories on product.CategoryId equals category.Id
            where lots.Contains(lot.Id)
            select new { lot.Id, lot.ProductId, category.IsFood }).ToDictionaryAsync(lot => lot.Id, stop);
        foreach (var (lot, units) in back)
        {
            db.StockMovements.Add(StockMovement.Record(lot, MovementKind.Returned, units, cause, recorded));
            if (known[lot].IsFood)
                db.StockMovements.Add(StockMovement.Record(lot, MovementKind.Lost, -units, cause, recorded));
            else
                changes.PutBack(lot, units);
        }

        await changes.ApplyAsync(db, stop);
        news.Tell(known.Values.Select(lot => lot.ProductId), recorded.At);
    }
}
