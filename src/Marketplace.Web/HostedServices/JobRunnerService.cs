using Marketplace.Application.Jobs;

namespace Marketplace.Web.HostedServices;

/// <summary>Runs jobs while the site is up; woken by commits, and looking by itself every second.</summary>
internal sealed partial class JobRunnerService(JobRunner runner, JobSignal signal, ILogger<JobRunnerService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await runner.RunDueAsync(stoppingToken) == 0)
                    await signal.WaitAsync(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The database may be away for a while; the runner stays.
            catch (Exception outage)
#pragma warning restore CA1031
            {
                LogOutage(log, outage);
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Jobs could not be looked up")]
    private static partial void LogOutage(ILogger log, Exception outage);
}
