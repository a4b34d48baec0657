using System.Text.Json;
using Marketplace.Application.Database;

namespace Marketplace.Application.Jobs;

/// <summary>Adds work to the save at hand: it exists if and only if the facts that caused it do.</summary>
public sealed class JobQueue(MarketplaceDb db)
{
    /// <param name="key">Names the effect, once: <c>message:12</c>.</param>
    public void Add<T>(string kind, T payload, string key, DateTimeOffset dueAt) =>
        db.Jobs.Add(Job.Queue(kind, JsonSerializer.Serialize(payload), key, dueAt));

    /// <inheritdoc cref="Job.Announce"/>
    public void Announce<T>(string kind, T payload, string key, DateTimeOffset now) =>
        db.Jobs.Add(Job.Announce(kind, JsonSerializer.Serialize(payload), key, now));
}
