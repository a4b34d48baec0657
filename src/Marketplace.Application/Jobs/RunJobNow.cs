using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Jobs;

/// <summary>Makes a job that waits or was given up due at once, with all its attempts before it.</summary>
public sealed class RunJobNow(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Job> Job);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        if (!request.Visitor.Is(Roles.Admin))
            return Refusal.NotFound;
        var now = clock.Now();
        var changed = await db.Jobs
            .Where(job => job.Id == request.Job && job.DoneAt == null && (job.LockedUntil == null || job.LockedUntil < now))
            .ExecuteUpdateAsync(set => set
                .SetProperty(job => job.DueAt, now)
                .SetProperty(job => job.ParkedAt, (DateTimeOffset?)null)
                .SetProperty(job => job.Attempts, 0), stop);
        if (changed == 0)
            return Refusal.Stale;
        audit.Write(nameof(RunJobNow), $"job:{request.Job}", request.Visitor.Records(now));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
