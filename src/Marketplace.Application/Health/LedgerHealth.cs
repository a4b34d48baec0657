using Marketplace.Application.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Application.Health;

/// <summary>The books sum to zero.</summary>
public sealed class LedgerHealth(MarketplaceDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var sum = await db.LedgerEntries.SumAsync(entry => entry.Amount.Centimes, cancellationToken);
        return sum == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy($"The books are out by {sum} centimes.");
    }
}
