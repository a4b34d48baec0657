using Marketplace.Application.Database;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Jobs;

internal static class JobsSetup
{
    /// <summary>Comes after every module: what recurs is what they registered.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<JobSignal>()
        .AddSingleton<JobRunner>()
        .AddScoped<JobQueue>()
        .AddScoped<JobTable>()
        .AddScoped<RunJobNow>()
        .AddScoped<GiveUpJob>()
        .AddSchedule(configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions());
}
