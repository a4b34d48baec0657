using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>What one chunk of an import does inside the transaction at hand; each answers whether there is more to do.</summary>
internal sealed class ImportSteps(MarketplaceDb db, ImportWriting writing, ShopWindowNews news)
{
    /// <summary>Rows of one transaction: buyers wait for no longer than that.</summary>
    private const int ChunkSize = 200;

    /// <summary>Compares the next rows with the catalogue; both rows of a product that stands twice in the file fail.</summary>
    public async Task<Outcome<bool>> CheckAsync(ProductImport import, Recorded recorded, CancellationToken stop)
    {
        var rows = await NextAsync(import, [ImportRowState.Waiting], stop);
        if (rows.Count == 0)
        {
            import.Show();
            return false;
        }

        var read = await ReadAsync(import, rows, recorded, stop);
        var twice = await TwiceAsync(import, read, stop);
        var known = await writing.KnownAsync(import.CooperativeId, read, stop);
        foreach (var (row, what) in rows.Zip(read))
        {
            var key = what.Sku.Length > 0 ? what.Sku : FormattableString.Invariant($"#{row.Line}");
            List<Refusal> refusals = [.. what.Refusals];
            if (twice.Contains(what.Sku))
                refusals.Insert(0, new Refusal("Import.SkuTwice").On("Sku"));
            var planned = ImportRowState.Failed;
            if (refusals.Count == 0)
            {
                (planned, var against) = ImportWriting.Plan(what, known);
                if (against is not null)
                    refusals.Add(against);
            }

            if (refusals.Count > 0)
                row.Fail(key, KeptRefusals.Write(refusals));
            else
                row.Plan(key, planned);
        }

        return true;
    }

    public async Task<Outcome<bool>> ApplyAsync(ProductImport import, Recorded recorded, CancellationToken stop)
    {
        var rows = await NextAsync(import, [ImportRowState.ToCreate, ImportRowState.ToChange], stop);
        if (rows.Count == 0)
        {
            import.Finish(recorded.At);
            return false;
        }

        var read = await ReadAsync(import, rows, recorded, stop);
        var known = await writing.KnownAsync(import.CooperativeId, read, stop);
        var toWrite = new List<(ImportRow, ReadRow)>(rows.Count);
        foreach (var (row, what) in rows.Zip(read))
        {
            var (planned, against) = what.Refusals.Count > 0 ? (ImportRowState.Failed, what.Refusals[0]) : ImportWriting.Plan(what, known);
            if (against is not null)
                row.Fail(row.Key, KeptRefusals.Write([against]));
            else if (planned is ImportRowState.Unchanged)
                row.Plan(row.Key, planned);
            else
                toWrite.Add((row, what));
        }

        await writing.WriteAsync(import.CooperativeId, toWrite, known, recorded, stop);
        return true;
    }

    /// <returns>A refusal with the line of the row that failed, after which nothing must stay.</returns>
    public async Task<Outcome<bool>> ApplyAllAsync(ProductImport import, Recorded recorded, CancellationToken stop)
    {
        while ((await ApplyAsync(import, recorded, stop)).Value)
        {
            await db.SaveChangesAsync(stop);
            var failed = await db.ImportRows.Where(row => row.ImportId == import.Id && row.State == ImportRowState.Failed)
                .Select(row => (int?)row.Line).MinAsync(stop);
            if (failed is { } line)
                return new Refusal("Import.ChangedSinceChecked", line);
        }

        return false;
    }

    public async Task<Outcome<bool>> TakeBackAsync(ProductImport import, Recorded recorded, CancellationToken stop)
    {
        var rows = await NextAsync(import, [ImportRowState.ToTakeBack], stop);
        if (rows.Count == 0)
        {
            import.Finish(recorded.At);
            return false;
        }

        var (ids, lines) = (rows.ConvertAll(row => row.ProductId!.Value), rows.ConvertAll(row => row.Line));
        var products = await db.Products.Of(import.CooperativeId).Where(product => ids.Contains(product.Id))
            .Include(product => product.Attributes).Include(product => product.Pictures).OrderBy(product => product.Id).AsSplitQuery()
            .ToDictionaryAsync(product => product.Id, stop);
        var taken = await db.ImportRows.Where(row => row.ImportId == import.TakesBackId && lines.Contains(row.Line)).ToDictionaryAsync(row => row.Line, stop);
        foreach (var row in rows)
        {
            if (await AgainstAsync(row, products.GetValueOrDefault(row.ProductId!.Value), recorded, stop) is { } refusal)
            {
                row.Fail(row.Key, KeptRefusals.Write([refusal]));
                continue;
            }

            row.CarryOut();
            taken[row.Line].Restore();
        }

        news.Tell(products.Values.Where(product => product.Status is not ProductStatus.Draft).Select(product => product.Id), recorded.At);
        return true;
    }

    /// <summary>Takes one row back, or says why it stays.</summary>
    private async Task<Refusal?> AgainstAsync(ImportRow row, Product? product, Recorded recorded, CancellationToken stop)
    {
        if (product is null || db.Entry(product).Property<long>(VersionStamp.Column).CurrentValue != row.VersionAfter)
            return new Refusal("Import.ChangedSince");
        if (row.LotId is { } lot && await EmptyAsync(lot, row, recorded, stop) is { } refusal)
            return refusal;
        if (row.Before.Length > 0)
        {
            db.Entry(product).Property<long>(VersionStamp.Column).IsModified = true;
            return ProductBefore.Restore(row.Before, product);
        }

        if (row.LotId is null && !await db.Lots.AnyAsync(any => any.ProductId == product.Id, stop))
            db.Products.Remove(product);
        return null;
    }

    /// <summary>A lot leaves as it came, by a movement; one that was sold or promised from stays.</summary>
    private async Task<Refusal?> EmptyAsync(Id<Lot> id, ImportRow row, Recorded recorded, CancellationToken stop)
    {
        var moved = await db.StockMovements.Where(movement => movement.LotId == id).SumAsync(movement => movement.Units, stop);
        var count = await db.StockMovements.CountAsync(movement => movement.LotId == id, stop);
        if (count != 1 || moved <= 0)
            return new Refusal("Import.ChangedSince");
        var changes = new LotChanges();
        changes.SendFree(id, moved);
        if (await changes.ApplyAsync(db, stop) is not null)
            return new Refusal("Import.ChangedSince");
        db.StockMovements.Add(StockMovement.Record(id, MovementKind.Corrected, -moved, FormattableString.Invariant($"import:{row.ImportId}:{row.Line}"), recorded));
        return null;
    }

    private Task<List<ImportRow>> NextAsync(ProductImport import, ImportRowState[] states, CancellationToken stop) => db.ImportRows
        .Where(row => row.ImportId == import.Id && states.Contains(row.State))
        .OrderBy(row => row.Line).Take(ChunkSize).ToListAsync(stop);

    private async Task<List<ReadRow>> ReadAsync(ProductImport import, List<ImportRow> rows, Recorded recorded, CancellationToken stop)
    {
        var columns = ProductColumns.Of(ImportCells.Names(import.Mapping)).Value;
        var reading = await writing.ReadingAsync(import.CooperativeId, MoroccanTime.DayOf(recorded.At), stop);
        return rows.ConvertAll(row => reading.Read(columns.Read(row.Line, ImportCells.Read(row.Cells, import.Encoding))));
    }

    /// <summary>Codes that stand in more than one row; rows of earlier chunks are failed here.</summary>
    private async Task<HashSet<string>> TwiceAsync(ProductImport import, List<ReadRow> read, CancellationToken stop)
    {
        var skus = read.Select(row => row.Sku).Where(sku => sku.Length > 0).ToList();
        var earlier = await db.ImportRows.Where(row => row.ImportId == import.Id && skus.Contains(row.Key)).ToListAsync(stop);
        foreach (var row in earlier.Where(row => row.State is ImportRowState.ToCreate or ImportRowState.ToChange or ImportRowState.Unchanged))
            row.Fail(row.Key, KeptRefusals.Write([new Refusal("Import.SkuTwice").On("Sku")]));
        return [.. skus.CountBy(sku => sku).Where(sku => sku.Value > 1).Select(sku => sku.Key), .. earlier.Select(row => row.Key)];
    }
}
