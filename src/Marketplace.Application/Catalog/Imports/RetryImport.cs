using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Jobs;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>Looks once more at the rows that failed, and at no other: what stood against them may be mended by now.</summary>
public sealed class RetryImport(MarketplaceDb db, WriteLane lane, JobQueue jobs, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, Id<ProductImport> Import);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        return await lane.RunAsync(db, () => RetryAsync(request, clock.Now(), stop), stop);
    }

    private async Task<Outcome> RetryAsync(Request request, DateTimeOffset now, CancellationToken stop)
    {
        var import = await db.ProductImports.SingleOrDefaultAsync(row => row.CooperativeId == request.Cooperative && row.Id == request.Import, stop);
        if (import is null)
            return Refusal.NotFound;
        if (import is not { State: ImportState.Done or ImportState.Checked, TakesBackId: null, TakenBackAt: null })
            return Refusal.Stale;
        // rows refused while they were read have no key: the file itself is wrong there
        var again = await db.ImportRows.Where(row => row.ImportId == import.Id && row.State == ImportRowState.Failed && row.Key != "")
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, ImportRowState.Waiting).SetProperty(row => row.Errors, "").SetProperty(row => row.Key, ""), stop);
        if (again == 0)
            return new Refusal("Import.NothingToTryAgain");
        import.CheckAgain();
        jobs.Add(JobKinds.RunImport, RunImport.Request.First(import), RunImport.Request.First(import).Key, now);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }
}
