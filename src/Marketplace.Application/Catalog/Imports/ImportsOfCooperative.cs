using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>The imports of a cooperative, newest first, and the shelves that templates exist for.</summary>
public sealed class ImportsOfCooperative(MarketplaceDb db)
{
    private const int Shown = 20;

    public sealed record View(IReadOnlyList<Row> Imports, IReadOnlyList<Shelf> Shelves);

    public sealed record Row(Id<ProductImport> Id, string FileName, ImportState State, int Rows, DateTimeOffset StartedAt, bool TakesBack);

    public sealed record Shelf(string Code, LocalizedText Name);

    /// <returns>Nothing where the visitor does not manage the cooperative.</returns>
    public async Task<View?> FindAsync(Visitor visitor, Id<Cooperative> cooperative, CancellationToken stop)
    {
        if (!visitor.Manages(cooperative))
            return null;
        var imports = await db.ProductImports.Where(row => row.CooperativeId == cooperative && row.Header != "")
            .OrderByDescending(row => row.Id).Take(Shown)
            .Select(row => new Row(row.Id, row.FileName, row.State, row.Rows, row.StartedAt, row.TakesBackId != null))
            .ToListAsync(stop);
        var shelves = await db.Categories.Where(category => category.ParentId != null).OrderBy(category => category.Position)
            .Select(category => new Shelf(category.Code, category.Name)).ToListAsync(stop);
        return new(imports, shelves);
    }
}
