using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Application.Health;

/// <summary>What the last nightly audit found. A breach is for people to look into: the site goes on answering.</summary>
public sealed class AuditHealth(MarketplaceDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var last = await db.AuditEntries.Where(entry => entry.Action == nameof(RunAudit))
            .OrderByDescending(entry => entry.Id)
            .Select(entry => new { entry.At, entry.Detail })
            .FirstOrDefaultAsync(cancellationToken);
        if (last is null)
            return HealthCheckResult.Healthy();
        var facts = new Dictionary<string, object> { ["at"] = last.At, ["breaches"] = last.Detail };
        return last.Detail.Length == 0
            ? HealthCheckResult.Healthy(data: facts)
            : HealthCheckResult.Degraded("The last audit found a breach.", data: facts);
    }
}
