using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>Compares rows that were read with the catalogue, and writes them; used inside the transaction at hand.</summary>
internal sealed class ImportWriting(MarketplaceDb db, CatalogTerms terms, AuditTrail audit, ShopWindowNews news)
{
    /// <summary>Products and lots that the rows of one chunk speak of.</summary>
    public sealed record Known(Dictionary<string, Product> Products, Dictionary<string, Id<Product>> Lots);

    public async Task<ImportReading> ReadingAsync(Id<Cooperative> cooperative, DateOnly today, CancellationToken stop)
    {
        var owner = await db.Cooperatives.Where(c => c.Id == cooperative).Select(c => new { c.Code, c.Slug, c.MainChainId }).SingleAsync(stop);
        return new(await terms.LoadAsync(stop), owner.MainChainId, [owner.Code, owner.Slug], today);
    }

    public async Task<Known> KnownAsync(Id<Cooperative> cooperative, IReadOnlyList<ReadRow> rows, CancellationToken stop)
    {
        var skus = rows.Select(row => row.Sku).Distinct().ToList();
        var codes = rows.Where(row => row.Lot is not null).Select(row => row.Lot!.Code).Distinct().ToList();
        var products = await db.Products.Of(cooperative).Where(product => skus.Contains(product.Sku))
            .Include(product => product.Attributes).Include(product => product.Pictures).OrderBy(product => product.Id).AsSplitQuery()
            .ToDictionaryAsync(product => product.Sku, stop);
        var lots = await db.Lots.Of(cooperative).Where(lot => codes.Contains(lot.Code)).ToDictionaryAsync(lot => lot.Code, lot => lot.ProductId, stop);
        return new(products, lots);
    }

    /// <summary>What would happen with the row; nothing is written.</summary>
    public static (ImportRowState Planned, Refusal? Refusal) Plan(ReadRow row, Known known)
    {
        var (product, sheet) = (known.Products.GetValueOrDefault(row.Sku), row.Sheet!);
        var lotIsNew = row.Lot is { } lot && !known.Lots.ContainsKey(lot.Code);
        if (row.Lot is { } told && known.Lots.TryGetValue(told.Code, out var of) && of != product?.Id)
            return (ImportRowState.Failed, new Refusal("Lot.CodeTaken").On("LotCode"));
        if (product is null)
            return (ImportRowState.ToCreate, null);
        if (product.Unit != sheet.Offer.Unit)
            return (ImportRowState.Failed, new Refusal("Import.UnitChanged").On("Unit"));
        if (!sheet.IsSaidBy(product) && sheet.AgainstSaying(product) is { } refusal)
            return (ImportRowState.Failed, refusal);
        return (sheet.IsSaidBy(product) && !lotIsNew ? ImportRowState.Unchanged : ImportRowState.ToChange, null);
    }

    /// <summary>Writes rows that were planned; <paramref name="rows"/> tell what became of them.</summary>
    public async Task WriteAsync(
        Id<Cooperative> cooperative, IReadOnlyList<(ImportRow Row, ReadRow Read)> rows, Known known, Recorded recorded, CancellationToken stop)
    {
        var before = rows.ToDictionary(one => one.Row, one => known.Products.TryGetValue(one.Read.Sku, out var product) ? ProductBefore.Write(product) : "");
        foreach (var (_, read) in rows)
            Say(cooperative, read.Sheet!, known, recorded);
        await db.SaveChangesAsync(stop);
        var lots = Receive(rows, known, recorded);
        await db.SaveChangesAsync(stop);
        foreach (var (row, read) in rows)
        {
            var product = known.Products[read.Sku];
            if (lots.TryGetValue(row, out var lot))
                db.StockMovements.Add(StockMovement.Record(lot.Id, MovementKind.Received, read.Lot!.Units, $"lot:{lot.Id}", recorded));
            row.Write(product.Id, lot?.Id, before[row], db.Entry(product).Property<long>(VersionStamp.Column).CurrentValue);
        }

        news.Tell(rows.Select(one => known.Products[one.Read.Sku]).Where(product => product.Status is not ProductStatus.Draft).Select(product => product.Id), recorded.At);
    }

    private void Say(Id<Cooperative> cooperative, ProductSheet sheet, Known known, Recorded recorded)
    {
        if (!known.Products.TryGetValue(sheet.Sku, out var product))
        {
            product = Product.Draft(cooperative, sheet.Sku, sheet.Category.Id, sheet.Chain).Value;
            sheet.WriteOn(product);
            db.Products.Add(known.Products[sheet.Sku] = product);
            return;
        }

        if (product.Price != sheet.Offer.Price)
            audit.Write("ImportProducts", $"product:{product.Id}", recorded with { Note = $"{product.Price} > {sheet.Offer.Price}" });
        if (sheet.IsSaidBy(product))
            return;
        sheet.WriteOn(product);
        db.Entry(product).Property<long>(VersionStamp.Column).IsModified = true;
    }

    private Dictionary<ImportRow, Lot> Receive(IReadOnlyList<(ImportRow Row, ReadRow Read)> rows, Known known, Recorded recorded)
    {
        var lots = new Dictionary<ImportRow, Lot>();
        foreach (var (row, read) in rows.Where(one => one.Read.Lot is { } lot && !known.Lots.ContainsKey(lot.Code)))
        {
            var product = known.Products[read.Sku];
            var lot = read.Lot!.Receive(product, recorded.At).Value;
            db.Lots.Add(lot);
            (lots[row], known.Lots[lot.Code]) = (lot, product.Id);
        }

        return lots;
    }
}
