using Marketplace.Application.Database;
using Marketplace.Application.Search;

namespace Marketplace.Web.HostedServices;

/// <summary>Carries this node's search notes to the database and the staff's words back, twice a minute.</summary>
internal sealed partial class SearchNotesService(SearchNotes notes, Outage outage, ILogger<SearchNotesService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await notes.ExchangeAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The database may be away for a while; what was counted is kept until it is back.
            catch (Exception error)
#pragma warning restore CA1031
            {
                outage.Notice(error);
                LogOutage(log, error);
            }

            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Search notes could not be exchanged")]
    private static partial void LogOutage(ILogger log, Exception outage);
}
