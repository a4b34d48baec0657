using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>A cooperative's lots, newest first.</summary>
public sealed class LotsOfCooperative(MarketplaceDb db, TimeProvider clock)
{
    public const int PageSize = 40;

    /// <param name="OnlyLeft">Without those of which nothing is left.</param>
    /// <param name="Before">Where the page before ended.</param>
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, Id<Product>? Product = null, bool OnlyLeft = false, Id<Lot>? Before = null);

    /// <param name="Next">Where the next page starts; none after the last.</param>
    public sealed record Page(IReadOnlyList<Row> Lots, Id<Lot>? Next);

    /// <param name="IsOver">Its best-before day has come: it is not sold any more.</param>
    public sealed record Row(
        Id<Lot> Id, string Code, Id<Product> Product, LocalizedText ProductName, DateOnly MadeOn, DateOnly? BestBefore, bool IsOver,
        long UnitsOnHand, long UnitsReserved, int Members);

    /// <returns>Nothing where the visitor does not work for the cooperative.</returns>
    public async Task<Page?> FindAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.WorksFor(request.Cooperative))
            return null;
        var lots = db.Lots.AsNoTracking().Of(request.Cooperative);
        if (request.Product is { } product)
            lots = lots.Where(lot => lot.ProductId == product);
        if (request.OnlyLeft)
            lots = lots.Where(lot => lot.UnitsOnHand > 0);
        if (request.Before is { } before)
            lots = lots.Where(lot => lot.Id < before);
        var today = clock.Today();
        var rows = await lots.OrderByDescending(lot => lot.Id).Take(PageSize + 1)
            .Join(db.Products, lot => lot.ProductId, made => made.Id, (lot, made) => new { lot, made.Name })
            .OrderByDescending(row => row.lot.Id)
            .Select(row => new Row(
                row.lot.Id, row.lot.Code, row.lot.ProductId, row.Name, row.lot.MadeOn, row.lot.BestBefore,
                row.lot.BestBefore != null && row.lot.BestBefore <= today,
                row.lot.UnitsOnHand, row.lot.UnitsReserved,
                row.lot.Contributions.Select(share => share.MemberId).Distinct().Count()))
            .ToListAsync(stop);
        return new(rows.GetRange(0, Math.Min(rows.Count, PageSize)), rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }
}
