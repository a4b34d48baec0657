using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Application.Health;

/// <summary>Work is done in time, and none was given up.</summary>
public sealed class JobsHealth(MarketplaceDb db, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var late = clock.Now() - Late;
        var waiting = await db.Jobs.CountAsync(job => job.DoneAt == null && job.ParkedAt == null && job.DueAt < late, cancellationToken);
        var parked = await db.Jobs.CountAsync(job => job.DoneAt == null && job.ParkedAt != null, cancellationToken);
        var facts = new Dictionary<string, object> { ["late"] = waiting, ["parked"] = parked };
        return waiting + parked == 0
            ? HealthCheckResult.Healthy(data: facts)
            : HealthCheckResult.Degraded("Jobs are late or were given up.", data: facts);
    }
}
