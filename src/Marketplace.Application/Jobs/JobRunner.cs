using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marketplace.Application.Jobs;

/// <summary>Claims due jobs and runs them: at least once each, on one node at a time, with growing pauses after failures.</summary>
public sealed partial class JobRunner(
    IServiceScopeFactory scopes, WriteLane lane, IEnumerable<JobHandler> handlers, TimeProvider clock, ILogger<JobRunner> log)
{
    private const int BatchMax = 16;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, JobHandler> _handlers = handlers.ToDictionary(handler => handler.Kind);
    private readonly string _node = $"{Environment.MachineName}:{Environment.ProcessId}";

    /// <summary>Runs what is due now, and answers how many jobs it ran.</summary>
    public async Task<int> RunDueAsync(CancellationToken stop)
    {
        var due = await DueAsync(stop);
        foreach (var id in due)
            await RunOneAsync(id, stop);
        return due.Count;
    }

    private async Task<List<Id<Job>>> DueAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.Now();
        return await scope.ServiceProvider.GetRequiredService<MarketplaceDb>().Jobs
            .Where(job => job.DoneAt == null && job.ParkedAt == null && job.DueAt <= now
                && (job.LockedUntil == null || job.LockedUntil < now))
            .OrderBy(job => job.DueAt)
            .Select(job => job.Id)
            .Take(BatchMax)
            .ToListAsync(stop);
    }

    private async Task RunOneAsync(Id<Job> id, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MarketplaceDb>();
        if (!await ClaimAsync(db, id, stop))
            return;
        var job = await db.Jobs.AsNoTracking().SingleAsync(row => row.Id == id, stop);
        var error = await TryAsync(job, stop);
        var now = clock.Now();
        if (error is not null)
        {
            await PutOffAsync(db, job, error, now, stop);
            return;
        }

        await lane.RunAsync<int>(db, async () => await db.Jobs.Where(row => row.Id == id && row.LockedBy == _node)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DoneAt, now).SetProperty(row => row.LockedUntil, (DateTimeOffset?)null), stop), stop);
    }

    /// <summary>One row, one statement: no row changed means another node was faster.</summary>
    private async Task<bool> ClaimAsync(MarketplaceDb db, Id<Job> id, CancellationToken stop)
    {
        var now = clock.Now();
        var claimed = await lane.RunAsync<int>(db, async () => await db.Jobs
            .Where(job => job.Id == id && job.DoneAt == null && job.ParkedAt == null && (job.LockedUntil == null || job.LockedUntil < now))
            .ExecuteUpdateAsync(set => set
                .SetProperty(job => job.LockedUntil, now + Lease)
                .SetProperty(job => job.LockedBy, _node)
                .SetProperty(job => job.Attempts, job => job.Attempts + 1), stop), stop);
        return claimed.Value == 1;
    }

    private async Task<string?> TryAsync(Job job, CancellationToken stop)
    {
        if (!_handlers.TryGetValue(job.Kind, out var handler))
            return "No handler for this kind.";
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var outcome = await handler.RunAsync(scope.ServiceProvider, job.Payload, stop);
            return outcome.Refusal?.Key;
        }
#pragma warning disable CA1031 // Whatever a job throws, the others go on; it is logged here, once, and tried again.
        catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailure(log, failure, job.Kind, job.Id.Value, job.Attempts);
            return failure.GetType().Name;
        }
    }

    private async Task PutOffAsync(MarketplaceDb db, Job job, string error, DateTimeOffset now, CancellationToken stop)
    {
        var due = now + TimeSpan.FromSeconds(Math.Pow(2, job.Attempts));
        var parkedAt = job.Attempts >= Job.AttemptsMax ? now : (DateTimeOffset?)null;
        await lane.RunAsync<int>(db, async () => await db.Jobs.Where(row => row.Id == job.Id && row.LockedBy == _node)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.LockedUntil, (DateTimeOffset?)null)
                .SetProperty(row => row.DueAt, due)
                .SetProperty(row => row.LastError, error)
                .SetProperty(row => row.ParkedAt, parkedAt), stop), stop);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Kind} {JobId} failed at attempt {Attempt}")]
    private static partial void LogFailure(ILogger log, Exception failure, string kind, long jobId, int attempt);
}
