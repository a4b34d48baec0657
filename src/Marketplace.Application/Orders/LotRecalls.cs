using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>How far recalls are, and the lot that a code names, for those who may call one back.</summary>
public sealed class LotRecalls(MarketplaceDb db)
{
    private const int RowsMax = 50;

    public sealed record Progress(string Reason, DateTimeOffset RecalledAt, int Orders, int OrdersTold, DateTimeOffset? CompletedAt);

    public sealed record Row(
        Id<Lot> Lot, string Code, Id<Cooperative> Cooperative, LocalizedText CooperativeName, LocalizedText ProductName, Progress? Recall);

    /// <returns>Null where nothing was recalled, or the visitor may not know.</returns>
    public async Task<Progress?> FindAsync(Visitor visitor, Id<Cooperative> cooperative, Id<Lot> lot, CancellationToken stop) =>
        visitor.WorksFor(cooperative) || visitor.Is(Roles.Admin)
            ? await db.LotRecalls.Where(recall => recall.LotId == lot && recall.CooperativeId == cooperative)
                .Select(recall => new Progress(recall.Reason, recall.RecalledAt, recall.Orders, recall.OrdersTold, recall.CompletedAt))
                .SingleOrDefaultAsync(stop)
            : null;

    /// <summary>The lots of that code in every cooperative, or, without a code, those last recalled.</summary>
    public async Task<IReadOnlyList<Row>> LoadAsync(Visitor visitor, string? code, CancellationToken stop)
    {
        if (!visitor.Is(Roles.Admin))
            return [];
        var typed = (code ?? "").ToUpperInvariant();
        var lots = typed.Length > 0
            ? db.Lots.Where(lot => lot.Code == typed)
            : db.Lots.Where(lot => lot.RecalledAt != null);
        return await Rows(lots.OrderByDescending(lot => lot.Id).Take(RowsMax)).ToListAsync(stop);
    }

    /// <returns>Null for others than staff, and where no such lot is.</returns>
    public async Task<Row?> FindLotAsync(Visitor visitor, Id<Cooperative> cooperative, Id<Lot> lot, CancellationToken stop) =>
        visitor.Is(Roles.Admin)
            ? await Rows(db.Lots.Where(row => row.Id == lot && row.CooperativeId == cooperative)).SingleOrDefaultAsync(stop)
            : null;

    private IQueryable<Row> Rows(IQueryable<Lot> lots) =>
        from lot in lots
        join product in db.Products on lot.ProductId equals product.Id
        join cooperative in db.Cooperatives on lot.CooperativeId equals cooperative.Id
        from recall in db.LotRecalls.Where(row => row.LotId == lot.Id).DefaultIfEmpty()
        orderby lot.Id descending
        select new Row(
            lot.Id, lot.Code, cooperative.Id, cooperative.Name, product.Name,
            recall == null ? null : new Progress(recall.Reason, recall.RecalledAt, recall.Orders, recall.OrdersTold, recall.CompletedAt));
}
