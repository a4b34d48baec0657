using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>One import as its page shows it: where it stands, what its columns hold, how many rows went which way.</summary>
public sealed class ImportDetails(MarketplaceDb db, TimeProvider clock)
{
    public const int RowsShown = 50;

    private const int SamplesMax = 3;

    /// <param name="Counts">Add up to <paramref name="Rows"/>.</param>
    public sealed record View(
        Id<ProductImport> Id, string FileName, string Encoding, ImportState State, bool AllOrNothing, int Rows, DateTimeOffset StartedAt,
        Id<ProductImport>? TakesBack, bool MayBeTakenBack, bool IsTakenBack, IReadOnlyDictionary<ImportRowState, int> Counts)
    {
        public IReadOnlyList<Column> Columns { get; init; } = [];

        /// <summary>The first rows that failed.</summary>
        public IReadOnlyList<FailedRow> Failed { get; init; } = [];

        public bool IsWorking => State is ImportState.Checking or ImportState.Applying;

        public bool MayChooseEncoding => Encoding is SheetFile.Western or SheetFile.Arabic;

        public int Of(params ReadOnlySpan<ImportRowState> states)
        {
            var sum = 0;
            foreach (var state in states)
                sum += Counts.GetValueOrDefault(state);
            return sum;
        }
    }

    /// <param name="Meaning">Name of what it holds; empty where it is left alone.</param>
    public sealed record Column(string Header, string Meaning, IReadOnlyList<string> Samples);

    public sealed record FailedRow(int Line, string Key, IReadOnlyList<Refusal> Refusals);

    /// <returns>Nothing where the visitor does not manage the cooperative.</returns>
    public async Task<View?> FindAsync(Visitor visitor, Id<Cooperative> cooperative, Id<ProductImport> id, CancellationToken stop)
    {
        if (!visitor.Manages(cooperative))
            return null;
        var import = await db.ProductImports.AsNoTracking().SingleOrDefaultAsync(row => row.CooperativeId == cooperative && row.Id == id, stop);
        if (import is null || import.Header.Length == 0)
            return null;
        var counts = await db.ImportRows.Where(row => row.ImportId == id).GroupBy(row => row.State)
            .Select(rows => new { rows.Key, Count = rows.Count() }).ToDictionaryAsync(rows => rows.Key, rows => rows.Count, stop);
        return new View(
            import.Id, import.FileName, import.Encoding, import.State, import.AllOrNothing, import.Rows, import.StartedAt, import.TakesBackId,
            import.MayBeTakenBack(clock.Now()), import.TakenBackAt is not null, counts)
        {
            Columns = await ColumnsAsync(import, stop),
            Failed = await FailedAsync(import.Id, stop),
        };
    }

    private async Task<IReadOnlyList<Column>> ColumnsAsync(ProductImport import, CancellationToken stop)
    {
        if (import.TakesBackId is not null)
            return [];
        var first = await db.ImportRows.Where(row => row.ImportId == import.Id).OrderBy(row => row.Line).Take(SamplesMax).Select(row => row.Cells).ToListAsync(stop);
        var samples = first.ConvertAll(cells => ImportCells.Read(cells, import.Encoding));
        var (headers, names) = (ImportCells.Read(import.Header, import.Encoding), ImportCells.Names(import.Mapping));
        return
        [
            .. headers.Select((header, place) => new Column(
                header, names[place],
                [.. samples.Where(cells => place < cells.Length && cells[place].Length > 0).Select(cells => TextRules.Shorten(cells[place], 60))])),
        ];
    }

    private async Task<IReadOnlyList<FailedRow>> FailedAsync(Id<ProductImport> id, CancellationToken stop)
    {
        var failed = await db.ImportRows.Where(row => row.ImportId == id && row.State == ImportRowState.Failed).OrderBy(row => row.Line).Take(RowsShown)
            .Select(row => new { row.Line, row.Key, row.Errors }).ToListAsync(stop);
        return failed.ConvertAll(row => new FailedRow(row.Line, row.Key, KeptRefusals.Read(row.Errors)));
    }
}
