using Marketplace.Application.Search;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Application.Health;

/// <summary>This node has a shop window to answer from.</summary>
public sealed class ShopWindowHealth(ShopWindow window) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var facts = window.Facts;
        var details = new Dictionary<string, object> { ["products"] = facts.Products };
        return Task.FromResult(facts.NeedsRebuild
            ? HealthCheckResult.Unhealthy($"The shop window is {facts.Why}.", data: details)
            : HealthCheckResult.Healthy(data: details));
    }
}
