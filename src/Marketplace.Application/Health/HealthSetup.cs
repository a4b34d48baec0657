using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Health;

internal static class HealthSetup
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database")
            .AddCheck<JobsHealth>("jobs")
            .AddCheck<ShopWindowHealth>("search")
            .AddCheck<LedgerHealth>("ledger")
            .AddCheck<AuditHealth>("audit");
        return services;
    }
}
