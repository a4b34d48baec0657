using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>A cooperative's stock takes, newest first, and the families one may count.</summary>
public sealed class StockTakes(MarketplaceDb db)
{
    private const int RowsMax = 50;

    /// <param name="Counted">Of the lines, those with a count.</param>
    /// <param name="Off">Of those, the ones that differ from the book: the rate of variance a coach asks for.</param>
    public sealed record Row(
        Id<StockTake> Id, string Family, StockTakeStatus Status, DateTimeOffset StartedAt, int Uncounted, int Counted, int Off);

    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyList<string> Families);

    /// <returns>Null where the visitor does not work for the cooperative.</returns>
    public async Task<View?> LoadAsync(Visitor visitor, Id<Cooperative> cooperative, CancellationToken stop)
    {
        if (!visitor.WorksFor(cooperative))
            return null;
        var rows = await db.StockTakes.Where(take => take.CooperativeId == cooperative)
            .OrderByDescending(take => take.Id).Take(RowsMax)
            .Select(take => new Row(
                take.Id, take.Family, take.Status, take.StartedAt, take.Lines.Count(line => !line.Counts.Any()),
                take.Lines.Count(line => line.Counts.Any()), take.Lines.Count(line => line.Adjustment != null && line.Adjustment != 0)))
            .ToListAsync(stop);
        var families = await db.Products.Where(product => product.CooperativeId == cooperative && product.Family != "")
            .Select(product => product.Family).Distinct().OrderBy(family => family).ToListAsync(stop);
        return new(rows, families);
    }
}
