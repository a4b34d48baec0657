using Marketplace.Application.Database;
using Marketplace.Application.Jobs;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>Carries an import on by some chunks of rows, each a transaction of its own, and asks for the rest to be carried on later.</summary>
/// <remarks>May run twice: what a chunk does next is read from the states of its rows.</remarks>
internal sealed class RunImport(MarketplaceDb db, WriteLane lane, ImportSteps steps, JobQueue jobs, TimeProvider clock)
{
    /// <summary>A job stays well within its lease, and others get their turn.</summary>
    private const int ChunksPerJob = 10;

    /// <param name="Part">Counts the jobs of one round.</param>
    public sealed record Request(long Import, int Round, int Part)
    {
        public string Key => FormattableString.Invariant($"import:{Import}:{Round}:{Part}");

        public static Request First(ProductImport import) => new(import.Id.Value, import.Round, 1);
    }

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        for (var chunk = 1; chunk <= ChunksPerJob; chunk++)
        {
            var more = await lane.RunAsync<bool>(db, () => StepAsync(request, stop), stop);
            if (more.IsRefused)
                return await StopAsync(request, more.Refusal, stop);
            if (!more.Value)
                return Outcome.Done;
        }

        return await lane.RunAsync(db, () => GoOnAsync(request with { Part = request.Part + 1 }, stop), stop);
    }

    private async Task<Outcome<bool>> StepAsync(Request request, CancellationToken stop)
    {
        var import = await db.ProductImports.SingleAsync(row => row.Id == new Id<ProductImport>(request.Import), stop);
        if (import.Round != request.Round)
            return false;
        var recorded = new Recorded(clock.Now(), import.StartedBy);
        var more = import switch
        {
            { State: ImportState.Checking } => await steps.CheckAsync(import, recorded, stop),
            { State: ImportState.Applying, TakesBackId: not null } => await steps.TakeBackAsync(import, recorded, stop),
            { State: ImportState.Applying, AllOrNothing: true } => await steps.ApplyAllAsync(import, recorded, stop),
            { State: ImportState.Applying } => await steps.ApplyAsync(import, recorded, stop),
            _ => false,
        };
        if (!more.IsRefused)
            await db.SaveChangesAsync(stop);
        return more;
    }

    private async Task<Outcome> GoOnAsync(Request next, CancellationToken stop)
    {
        if (!await db.Jobs.AnyAsync(job => job.Key == next.Key, stop))
            jobs.Add(JobKinds.RunImport, next, next.Key, clock.Now());
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }

    /// <summary>All-or-nothing: what was written is gone again; the row that failed says why.</summary>
    private async Task<Outcome> StopAsync(Request request, Refusal refusal, CancellationToken stop)
    {
        if (refusal == Refusal.Stale)
            return refusal;
        return await lane.RunAsync(db, async () =>
        {
            var import = await db.ProductImports.SingleAsync(row => row.Id == new Id<ProductImport>(request.Import), stop);
            var line = refusal.Values is [int told] ? told : 0;
            if (await db.ImportRows.SingleOrDefaultAsync(row => row.ImportId == import.Id && row.Line == line, stop) is { } failed)
                failed.Fail(failed.Key, KeptRefusals.Write([new Refusal("Import.ChangedSinceChecked")]));
            import.Stop(clock.Now());
            await db.SaveChangesAsync(stop);
            return Outcome.Done;
        }, stop);
    }
}
