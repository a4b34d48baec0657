using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace Marketplace.Application.Jobs;

/// <summary>Runs recurring work: from memory beside SQLite, and once for all nodes from the servers' own database.</summary>
internal static class Schedule
{
    /// <summary>Takes up all work registered so far, so it comes after the modules.</summary>
    public static IServiceCollection AddSchedule(this IServiceCollection services, DatabaseOptions options)
    {
        var works = services.Select(service => service.ImplementationInstance).OfType<ScheduledWork>().ToList();
        services.AddQuartz(quartz =>
        {
            quartz.UseDefaultRetryPolicy(RetryPolicy.Exponential(4, TimeSpan.FromSeconds(1), 2, TimeSpan.FromMinutes(10), 0.1));
            if (options.Engine is DatabaseEngine.Sqlite)
                quartz.UseInMemoryStore();
            else
                quartz.UsePersistentStore(store => store.Share(options));
            foreach (var work in works)
            {
                quartz.ScheduleJob<ScheduledRun>(
                    trigger => trigger.WithIdentity(work.Name).WithCronSchedule(work.Cron, cron => cron.InTimeZone(MoroccanTime.Zone)),
                    job => job.WithIdentity(work.Name));
            }
        });
        return services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
    }

    private static void Share(this IPersistentStoreBuilder store, DatabaseOptions options)
    {
        if (options.Engine is DatabaseEngine.PostgreSql)
            store.UsePostgres(NpgsqlFactory.Instance, options.ConnectionString);
        else
            store.UseSqlServer(SqlClientFactory.Instance, options.ConnectionString);
        store.UseSystemTextJsonSerializer();
        store.ProvisionSchema();
        store.UseClustering(cluster => cluster.CheckinInterval = TimeSpan.FromSeconds(10));
    }
}
