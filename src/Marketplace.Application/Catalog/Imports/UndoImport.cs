using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Jobs;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>Takes an import of the last day back, as an import of its own: rows whose product changed since stay as they are.</summary>
public sealed class UndoImport(MarketplaceDb db, WriteLane lane, JobQueue jobs, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, Id<ProductImport> Import);

    public async Task<Outcome<Id<ProductImport>>> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value);
        return await lane.RunAsync<Id<ProductImport>>(db, () => UndoAsync(request, recorded, stop), stop);
    }

    private async Task<Outcome<Id<ProductImport>>> UndoAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        var import = await db.ProductImports.SingleOrDefaultAsync(row => row.CooperativeId == request.Cooperative && row.Id == request.Import, stop);
        if (import is null)
            return Refusal.NotFound;
        if (!import.MayBeTakenBack(recorded.At))
            return new Refusal("Import.TooLateToUndo");
        var written = await db.ImportRows.AsNoTracking()
            .Where(row => row.ImportId == import.Id && (row.State == ImportRowState.Created || row.State == ImportRowState.Changed))
            .OrderBy(row => row.Line).ToListAsync(stop);
        if (written.Count == 0)
            return new Refusal("Import.NothingToUndo");
        var back = import.TakeBack(written.Count, recorded);
        db.ProductImports.Add(back);
        await db.SaveChangesAsync(stop);
        db.ImportRows.AddRange(written.Select(row => row.TakeBackIn(back.Id)));
        audit.Write(nameof(UndoImport), $"import:{import.Id}", recorded);
        jobs.Add(JobKinds.RunImport, RunImport.Request.First(back), RunImport.Request.First(back).Key, recorded.At);
        await db.SaveChangesAsync(stop);
        return back.Id;
    }
}
