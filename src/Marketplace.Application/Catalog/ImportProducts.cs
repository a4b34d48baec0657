using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Catalog.Imports;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>Takes a cooperative's products from a file at once, as the demo shop is filled; people go through
/// <see cref="StartImport"/>, which asks before it writes. A row that breaks a rule is told by line, field and reason, and the
/// rest goes on; the same file again changes nothing (INV-37).</summary>
public sealed class ImportProducts(
    MarketplaceDb db, WriteLane lane, CatalogTerms terms, AuditTrail audit, ShopWindowNews news, TimeProvider clock)
{
    /// <summary>Rows of one transaction: buyers wait for no longer than that.</summary>
    private const int ChunkSize = 200;

    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, Stream File);

    /// <summary>Every row is counted once.</summary>
    public sealed record Report(int Rows, int Created, int Changed, int Unchanged, IReadOnlyList<RefusedRow> Refused);

    /// <param name="Line">Of the file, its first line being 1.</param>
    /// <param name="Refusals">Each with its field.</param>
    public sealed record RefusedRow(int Line, string Sku, IReadOnlyList<Refusal> Refusals);

    public async Task<Outcome<Report>> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var file = await ProductFile.ReadAsync(request.File, stop);
        if (file.IsRefused)
            return file.Refusal;
        var owner = await db.Cooperatives.Where(cooperative => cooperative.Id == request.Cooperative)
            .Select(cooperative => new { cooperative.Code, cooperative.Slug, cooperative.MainChainId })
            .SingleAsync(stop);
        var reading = new ImportReading(await terms.LoadAsync(stop), owner.MainChainId, [owner.Code, owner.Slug], clock.Today());
        var (sheets, refused) = Sorted([.. file.Value.Select(reading.Read)]);
        var tally = new Tally();
        foreach (var chunk in sheets.Chunk(ChunkSize))
        {
            var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value);
            var outcome = await lane.RunAsync<Tally>(db, () => WriteAsync(request.Cooperative, chunk, recorded, stop), stop);
            if (outcome.IsRefused)
                return outcome.Refusal;
            tally.Add(outcome.Value);
        }

        refused.AddRange(tally.Refused);
        return new Report(file.Value.Count, tally.Created, tally.Changed, tally.Unchanged, [.. refused.OrderBy(row => row.Line)]);
    }

    private async Task<Outcome<Tally>> WriteAsync(Id<Cooperative> cooperative, ReadRow[] rows, Recorded recorded, CancellationToken stop)
    {
        var skus = rows.Select(row => row.Sku).ToList();
        var known = await db.Products.Of(cooperative).Where(product => skus.Contains(product.Sku))
            .Include(product => product.Attributes).Include(product => product.Pictures).OrderBy(product => product.Id).AsSplitQuery()
            .ToDictionaryAsync(product => product.Sku, stop);
        var tally = new Tally();
        foreach (var row in rows)
        {
            if (known.TryGetValue(row.Sku, out var product))
                Revise(product, row, tally, recorded);
            else
                Create(cooperative, row.Sheet!, tally);
        }

        await db.SaveChangesAsync(stop);
        return tally;
    }

    private void Revise(Product product, ReadRow row, Tally tally, Recorded recorded)
    {
        var sheet = row.Sheet!;
        if (sheet.IsSaidBy(product))
        {
            tally.Unchanged++;
        }
        else if ((UnitChange(product, sheet) ?? sheet.AgainstSaying(product)) is { } refusal)
        {
            tally.Refused.Add(new(row.Line, row.Sku, [refusal]));
        }
        else
        {
            if (product.Price != sheet.Offer.Price)
                audit.Write(nameof(ImportProducts), $"product:{product.Id}", recorded with { Note = $"{product.Price} > {sheet.Offer.Price}" });
            sheet.WriteOn(product);
            db.Entry(product).Property<long>(VersionStamp.Column).IsModified = true;
            news.Tell([product.Id], recorded.At);
            tally.Changed++;
        }
    }

    /// <summary>Grams do not become pieces: lots and orders of the product count in its unit.</summary>
    private static Refusal? UnitChange(Product product, ProductSheet sheet) =>
        product.Unit == sheet.Offer.Unit ? null : new Refusal("Import.UnitChanged").On("Unit");

    private void Create(Id<Cooperative> cooperative, ProductSheet sheet, Tally tally)
    {
        var product = Product.Draft(cooperative, sheet.Sku, sheet.Category.Id, sheet.Chain).Value;
        sheet.WriteOn(product);
        db.Products.Add(product);
        tally.Created++;
    }

    private sealed class Tally
    {
        public int Created { get; set; }

        public int Changed { get; set; }

        public int Unchanged { get; set; }

        public List<RefusedRow> Refused { get; } = [];

        public void Add(Tally other)
        {
            (Created, Changed, Unchanged) = (Created + other.Created, Changed + other.Changed, Unchanged + other.Unchanged);
            Refused.AddRange(other.Refused);
        }
    }

    /// <summary>Takes rows apart into those that can be written and those that cannot.</summary>
    private static (List<ReadRow> Sheets, List<RefusedRow> Refused) Sorted(IReadOnlyList<ReadRow> rows)
    {
        var linesOf = rows.CountBy(row => row.Sku).ToDictionary();
        var (sheets, refused) = (new List<ReadRow>(rows.Count), new List<RefusedRow>());
        foreach (var row in rows)
        {
            List<Refusal> refusals = row.Sku.Length > 0 && linesOf[row.Sku] > 1
                ? [new Refusal("Import.SkuTwice").On("Sku"), .. row.Refusals]
                : [.. row.Refusals];
            if (refusals.Count == 0)
                sheets.Add(row);
            else
                refused.Add(new(row.Line, row.Sku, refusals));
        }

        return (sheets, refused);
    }
}
