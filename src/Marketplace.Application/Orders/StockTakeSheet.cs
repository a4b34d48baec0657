using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>One stock take: the lots to count, and for those who decide what the counts say against the book.</summary>
public sealed class StockTakeSheet(MarketplaceDb db)
{
    public sealed record View(
        Id<StockTake> Id, string Family, bool CountsPacked, int RecountPercent, StockTakeStatus Status, DateTimeOffset StartedAt,
        IReadOnlyList<Line> Lines);

    /// <param name="Packed">Units packed and not yet sent at this moment: in or out by the session's rule.</param>
    /// <param name="Adjustment">What was decided; none before.</param>
    public sealed record Line(
        Id<StockTakeLine> Id, Id<Lot> Lot, string Code, LocalizedText ProductName, DateOnly? BestBefore, Money UnitCost, long Packed,
        bool IsOpen, bool NeedsRecount, long? Adjustment, StockReason? Reason, IReadOnlyList<Count> Counts)
    {
        /// <summary>The count that holds.</summary>
        public Count? Last => Counts.Count == 0 ? null : Counts[^1];

        public long Variance => Last is { } count ? count.Units - count.Book : 0;

        /// <summary>What the difference cost the cooperative.</summary>
        public Money Value => UnitCost * Variance;
    }

    public sealed record Count(long Units, long Book, DateTimeOffset At, string By);

    /// <returns>Null where there is none, or not for the visitor.</returns>
    public async Task<View?> FindAsync(Visitor visitor, Id<Cooperative> cooperative, Id<StockTake> id, CancellationToken stop)
    {
        if (!visitor.WorksFor(cooperative))
            return null;
        var take = await db.StockTakes.AsNoTracking().Where(row => row.Id == id && row.CooperativeId == cooperative)
            .Include(row => row.Lines).ThenInclude(line => line.Counts).OrderBy(row => row.Id).AsSplitQuery().SingleOrDefaultAsync(stop);
        if (take is null)
            return null;
        var ids = take.Lines.Select(line => line.LotId).ToList();
        var own = db.Lots.Where(lot => ids.Contains(lot.Id));
        var lots = await own.Join(db.Products, lot => lot.ProductId, product => product.Id, (lot, product) => new
            { lot.Id, lot.Code, product.Name, lot.BestBefore, lot.UnitCost, lot.UnitsOnHand }).ToDictionaryAsync(lot => lot.Id, stop);
        var shelf = await db.ShelfBook(own, withPacked: false).ToDictionaryAsync(row => row.Lot, row => row.Units, stop);
        var people = take.Lines.SelectMany(line => line.Counts).Select(count => count.CountedBy.Value).Distinct().ToList();
        var names = await db.Users.Where(user => people.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, stop);
        return new(take.Id, take.Family, take.CountsPacked, take.RecountPercent, take.Status, take.StartedAt,
        [
            .. from line in take.Lines
               let lot = lots[line.LotId]
               orderby lot.Name.Fr, lot.BestBefore, lot.Id
               select new Line(
                   line.Id, lot.Id, lot.Code, lot.Name, lot.BestBefore, lot.UnitCost, lot.UnitsOnHand - shelf[lot.Id], line.IsOpen,
                   line.IsOpen && line.NeedsRecount(take.RecountPercent), line.Adjustment, line.Reason,
                   [.. line.Counts.OrderBy(count => count.CountedAt).ThenBy(count => count.Id)
                       .Select(count => new Count(count.Units, count.Book, count.CountedAt, names.GetValueOrDefault(count.CountedBy.Value, "")))]),
        ]);
    }
}
