using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Jobs;

/// <summary>Stops trying a job; it stays, and can be run again.</summary>
public sealed class GiveUpJob(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Job> Job);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        if (!request.Visitor.Is(Roles.Admin))
            return Refusal.NotFound;
        var now = clock.Now();
        var changed = await db.Jobs
            .Where(job => job.Id == request.Job && job.DoneAt == null && job.ParkedAt == null && (job.LockedUntil == null || job.LockedUntil < now))
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.ParkedAt, now), stop);
        if (changed == 0)
            return Refusal.Stale;
        audit.Write(nameof(GiveUpJob), $"job:{request.Job}", request.Visitor.Records(now));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
