using System.Text.Json;
using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>Takes a file and keeps its lines as rows; nothing of the catalogue is touched.</summary>
public sealed class StartImport(MarketplaceDb db, WriteLane lane, TimeProvider clock)
{
    private const int ChunkSize = 500;
    private const int FileNameLengthMax = 120;

    /// <param name="File">Can go back to its beginning.</param>
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, string FileName, Stream File);

    public async Task<Outcome<Id<ProductImport>>> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var opened = await SheetFile.OpenAsync(request.File, stop);
        if (opened.IsRefused)
            return opened.Refusal;
        var name = TextRules.SingleLine(Path.GetFileName(request.FileName.Replace('\\', '/')), FileNameLengthMax);
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value);
        var import = await OpenAsync(ProductImport.Open(request.Cooperative, name.IsRefused ? "" : name.Value, opened.Value.Encoding, recorded), stop);
        try
        {
            return await FillAsync(import, opened.Value.Rows, stop);
        }
        catch (SheetRefusedException refused)
        {
            await ForgetAsync(import, stop);
            return refused.Refusal;
        }
    }

    private async Task<Id<ProductImport>> OpenAsync(ProductImport import, CancellationToken stop)
    {
        await lane.RunAsync(db, async () =>
        {
            db.ProductImports.Add(import);
            await db.SaveChangesAsync(stop);
            return Outcome.Done;
        }, stop);
        return import.Id;
    }

    private async Task<Outcome<Id<ProductImport>>> FillAsync(Id<ProductImport> import, IAsyncEnumerable<SheetRow> rows, CancellationToken stop)
    {
        var (header, count, chunk) = ((List<string>?)null, 0, new List<SheetRow>(ChunkSize));
        await foreach (var row in rows.WithCancellation(stop))
        {
            if (header is null)
            {
                header = HeaderOf(row);
                continue;
            }

            if (++count > SheetLimits.RowsMax)
                throw new SheetRefusedException(new Refusal("Import.TooManyRows", SheetLimits.RowsMax));
            chunk.Add(row);
            if (chunk.Count < ChunkSize)
                continue;
            await KeepAsync(import, header.Count, chunk, stop);
            chunk.Clear();
        }

        if (count == 0)
            throw new SheetRefusedException(new Refusal("Import.FileEmpty"));
        await KeepAsync(import, header!.Count, chunk, stop);
        return await lane.RunAsync<Id<ProductImport>>(db, async () =>
        {
            var opened = await db.ProductImports.SingleAsync(row => row.Id == import, stop);
            opened.Fill(ImportCells.Write(header), JsonSerializer.Serialize(ImportCells.Mapping(header)), count);
            await db.SaveChangesAsync(stop);
            return import;
        }, stop);
    }

    /// <summary>A header that is no line of names is no header.</summary>
    private static List<string> HeaderOf(SheetRow row)
    {
        var within = row.WithinLimits();
        if (within.Refusal is { } refusal)
            throw new SheetRefusedException(refusal);
        return [.. within.Cells.Select(cell => cell.Trim())];
    }

    private Task<Outcome> KeepAsync(Id<ProductImport> import, int columns, List<SheetRow> rows, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        foreach (var row in rows.Select(row => Fitted(row.WithinLimits(), columns)))
            db.ImportRows.Add(ImportRow.Read(import, row.Line, ImportCells.Write(row.Cells), row.Refusal is { } refusal ? KeptRefusals.Write([refusal]) : ""));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);

    private static SheetRow Fitted(SheetRow row, int columns) =>
        row.Refusal is null && row.Cells.Skip(columns).Any(cell => !string.IsNullOrWhiteSpace(cell))
            ? row with { Refusal = new Refusal("Import.TooManyCells", columns) }
            : row;

    private Task<Outcome> ForgetAsync(Id<ProductImport> import, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        await db.ImportRows.Where(row => row.ImportId == import).ExecuteDeleteAsync(stop);
        await db.ProductImports.Where(row => row.Id == import).ExecuteDeleteAsync(stop);
        return Outcome.Done;
    }, stop);
}
