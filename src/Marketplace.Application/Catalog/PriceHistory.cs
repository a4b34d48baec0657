using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>Every change of a product's price: when, from what to what, by whom and through what.</summary>
public sealed class PriceHistory(MarketplaceDb db)
{
    private const int RowsMax = 100;

    public sealed record View(string Sku, LocalizedText Name, Money Price, IReadOnlyList<Row> Rows);

    /// <param name="Cause">The operation's name.</param>
    public sealed record Row(DateTimeOffset At, Money Before, Money After, string Cause, string By);

    /// <returns>Null where the product is not the cooperative's, or the visitor does not manage it.</returns>
    public async Task<View?> FindAsync(Visitor visitor, Id<Cooperative> cooperative, Id<Product> id, CancellationToken stop)
    {
        if (!visitor.Manages(cooperative))
            return null;
        var product = await db.Products.Of(cooperative).Where(row => row.Id == id)
            .Select(row => new { row.Sku, row.Name, row.Price }).SingleOrDefaultAsync(stop);
        if (product is null)
            return null;
        var changes = await db.PriceChanges.AsNoTracking().Where(row => row.ProductId == id)
            .OrderByDescending(row => row.Id).Take(RowsMax).ToListAsync(stop);
        var people = changes.Select(row => row.RecordedBy.Value).Distinct().ToList();
        var names = await db.Users.Where(user => people.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, stop);
        return new(product.Sku, product.Name, product.Price,
            [.. changes.Select(row => new Row(row.RecordedAt, row.Before, row.After, row.Cause, names.GetValueOrDefault(row.RecordedBy.Value, "")))]);
    }
}
