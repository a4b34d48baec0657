using System.Text.Json;
using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Jobs;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>A person says which column holds what; the rows are then compared with the catalogue in the background.</summary>
public sealed class CheckImport(MarketplaceDb db, WriteLane lane, JobQueue jobs, TimeProvider clock)
{
    /// <summary>Rows that can be written as one transaction without keeping buyers waiting.</summary>
    public const int TogetherMax = 5_000;

    /// <param name="Columns">A name for each column, empty to leave it alone.</param>
    /// <param name="Encoding">Left out, as it was read.</param>
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, Id<ProductImport> Import, IReadOnlyList<string> Columns, bool AllOrNothing, string? Encoding = null);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        return await lane.RunAsync(db, () => CheckAsync(request, clock.Now(), stop), stop);
    }

    private async Task<Outcome> CheckAsync(Request request, DateTimeOffset now, CancellationToken stop)
    {
        var import = await db.ProductImports.SingleOrDefaultAsync(row => row.CooperativeId == request.Cooperative && row.Id == request.Import, stop);
        if (import is null)
            return Refusal.NotFound;
        if (import.State is not (ImportState.Mapping or ImportState.Checked or ImportState.Stopped))
            return Refusal.Stale;
        var names = request.Columns.Select(name => name.Trim().ToLowerInvariant()).ToList();
        if (names.Count != ImportCells.Names(import.Mapping).Count || names.Any(name => name.Length > 80))
            return Refusal.Stale;
        if (ProductColumns.Of(names) is { IsRefused: true } refused)
            return refused.Refusal;
        if (request.AllOrNothing && import.Rows > TogetherMax)
            return new Refusal("Import.TooManyTogether", TogetherMax).On("AllOrNothing");
        if (import.State is not ImportState.Mapping)
        {
            await db.ImportRows.Where(row => row.ImportId == import.Id && row.Key != "").ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, ImportRowState.Waiting).SetProperty(row => row.Errors, "").SetProperty(row => row.Key, ""), stop);
        }

        var encoding = request.Encoding is SheetFile.Arabic or SheetFile.Western && import.Encoding is SheetFile.Arabic or SheetFile.Western
            ? request.Encoding!
            : import.Encoding;
        import.Check(JsonSerializer.Serialize(names), encoding, request.AllOrNothing);
        jobs.Add(JobKinds.RunImport, RunImport.Request.First(import), RunImport.Request.First(import).Key, now);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }
}
