using Marketplace.Domain.Common;

namespace Marketplace.Application.Jobs;

/// <summary>An operation that recurs; its module registers it, <see cref="Schedule"/> runs it.</summary>
/// <param name="Name">The operation's.</param>
/// <param name="Cron">Seconds first, in Moroccan time: <c>0 15 4 * * ?</c> is every night at 04:15. Between two and four the
/// clock may skip or repeat an hour (INV-45).</param>
/// <param name="RunAsync">Given the services of a scope of its own. May run twice: it does only what is still to do.</param>
public sealed record ScheduledWork(string Name, string Cron, Func<IServiceProvider, CancellationToken, Task<Refusal?>> RunAsync);
