using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>All orders of a cooperative as a table, newest first, page by page.</summary>
public sealed class CooperativeOrderTable(MarketplaceDb db, OrderOptions options, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="Next">Where the next page begins; null on the last.</param>
    public sealed record Page(IReadOnlyList<PartCard> Rows, Id<CooperativeOrder>? Next);

    /// <param name="status">One state, or all.</param>
    /// <param name="before">The last row of the page before, or nothing.</param>
    /// <returns>Null when the visitor does not work for the cooperative.</returns>
    public async Task<Page?> LoadAsync(
        Visitor visitor, Id<Cooperative> cooperative, PartFilters filters, CooperativeOrderStatus? status,
        Id<CooperativeOrder>? before, CancellationToken stop)
    {
        if (!visitor.WorksFor(cooperative))
            return null;
        var parts = db.PartsOf(cooperative, filters);
        if (status is { } one)
            parts = parts.Where(pair => pair.Part.Status == one);
        if (before is { } last)
            parts = parts.Where(pair => pair.Part.Id < last);
        var found = await parts.Select(pair => pair.Part.Id).OrderByDescending(id => id).Take(PageSize + 1).ToListAsync(stop);
        var rows = await new PartCards(db, options, clock).OfAsync(
            [.. found.Take(PageSize)], seesMoney: visitor.Manages(cooperative), stop);
        return new(rows, found.Count > PageSize ? rows[^1].Part : null);
    }
}
