using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Marketplace.Application.Jobs;

/// <summary>Runs the work its job is named after, one run of each at a time.</summary>
[DisallowConcurrentExecution]
internal sealed partial class ScheduledRun(IServiceScopeFactory scopes, IEnumerable<ScheduledWork> works, ILogger<ScheduledRun> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var work = works.Single(work => work.Name == context.JobDetail.Key.Name);
        await using var scope = scopes.CreateAsyncScope();
        if (await work.RunAsync(scope.ServiceProvider, cancellationToken) is { } refusal)
            LogRefusal(log, work.Name, refusal.Key);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Recurring work {Name} was refused: {Key}")]
    private static partial void LogRefusal(ILogger log, string name, string key);
}
