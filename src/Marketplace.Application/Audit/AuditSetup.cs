using Marketplace.Application.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Audit;

internal static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddScoped<AuditTrail>()
        .AddScoped<Auditor>()
        .AddScoped<RunAudit>()
        .AddSingleton(JobHandler.For<RunAudit.Payload>(
            JobKinds.RunAudit, (services, _, stop) => services.GetRequiredService<RunAudit>().RunAsync(stop)));
}
