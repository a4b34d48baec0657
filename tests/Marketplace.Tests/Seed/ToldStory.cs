using System.Collections.Concurrent;
using Marketplace.Application.Database;
using Marketplace.Application.Database.Seed;
using Marketplace.Domain.Common;
using Marketplace.Tests.Database;

namespace Marketplace.Tests.Seed;

/// <summary>The story told once per engine, for tests that only look at it; shorter than the one people read.</summary>
public sealed class ToldStory : IAsyncLifetime
{
    public static readonly DateOnly Day = new(2026, 11, 25);

    private readonly ConcurrentDictionary<DatabaseEngine, Lazy<Task<(TestWorld World, DemoStory.Figures Figures)>>> _told = new();

    public Task<(TestWorld World, DemoStory.Figures Figures)> OnAsync(DatabaseEngine engine) =>
        _told.GetOrAdd(engine, _ => new(() => TellAsync(engine, new(Orders: 150) { Months = 4 }))).Value;

    public static async Task<(TestWorld World, DemoStory.Figures Figures)> TellAsync(DatabaseEngine engine, DemoStory.Request request)
    {
        var world = await TestWorld.OpenAsync(engine, Day);
        var told = await world.AskAsync<DemoStory, Outcome<DemoStory.Figures>>(story => story.RunAsync(request, default));
        return (world, told.Value);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var told in _told.Values)
            await (await told.Value).World.DisposeAsync();
    }
}
