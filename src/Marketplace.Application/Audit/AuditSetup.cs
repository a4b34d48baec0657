using Marketplace.Application.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Audit;

internal static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddScoped<AuditTrail>()
        .AddScoped<Auditor>()
        .AddScoped<RunAudit>()
        .AddSingleton(new ScheduledWork(
            nameof(RunAudit), "0 30 4 * * ?",
            async (scope, stop) => (await scope.GetRequiredService<RunAudit>().RunAsync(stop)).Refusal));
}
