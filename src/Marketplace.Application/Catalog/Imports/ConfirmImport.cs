using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Jobs;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>A person has seen what would happen and says yes; the rows are written in the background.</summary>
public sealed class ConfirmImport(MarketplaceDb db, WriteLane lane, JobQueue jobs, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, Id<ProductImport> Import);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value);
        return await lane.RunAsync(db, () => ConfirmAsync(request, recorded, stop), stop);
    }

    private async Task<Outcome> ConfirmAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        var import = await db.ProductImports.SingleOrDefaultAsync(row => row.CooperativeId == request.Cooperative && row.Id == request.Import, stop);
        if (import is null)
            return Refusal.NotFound;
        if (import.State is not ImportState.Checked)
            return Refusal.Stale;
        var failed = await db.ImportRows.CountAsync(row => row.ImportId == import.Id && row.State == ImportRowState.Failed, stop);
        if (import.AllOrNothing && failed > 0)
            return new Refusal("Import.AllOrNothingHasErrors", failed);
        import.Apply(recorded);
        audit.Write(nameof(ConfirmImport), $"import:{import.Id}", recorded);
        jobs.Add(JobKinds.RunImport, RunImport.Request.First(import), RunImport.Request.First(import).Key, recorded.At);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }
}
