using System.Text.Json;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Jobs;

/// <summary>Runs the jobs of one kind.</summary>
/// <param name="RunAsync">Given the services of a scope of its own and the payload.</param>
public sealed record JobHandler(string Kind, Func<IServiceProvider, string, CancellationToken, Task<Outcome>> RunAsync)
{
    public static JobHandler For<T>(string kind, Func<IServiceProvider, T, CancellationToken, Task<Outcome>> run) =>
        new(kind, (services, payload, stop) => run(services, JsonSerializer.Deserialize<T>(payload)!, stop));
}
