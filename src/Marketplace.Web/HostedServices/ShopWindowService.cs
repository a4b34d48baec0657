using Marketplace.Application.Database;
using Marketplace.Application.Search;

namespace Marketplace.Web.HostedServices;

/// <summary>Keeps this node's shop window open and up to date while the site is up.</summary>
internal sealed partial class ShopWindowService(ShopWindowFeed feed, Outage outage, ILogger<ShopWindowService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isOpen = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!isOpen)
                    await feed.OpenAsync(stoppingToken);
                isOpen = true;
                await feed.FollowAsync(stoppingToken);
                outage.End();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The database may be away for a while; the window stays as it is.
            catch (Exception error)
#pragma warning restore CA1031
            {
                outage.Notice(error);
                LogOutage(log, error);
            }

            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The shop window could not be brought up to date")]
    private static partial void LogOutage(ILogger log, Exception outage);
}
