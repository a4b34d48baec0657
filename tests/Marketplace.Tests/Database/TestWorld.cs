using Marketplace.Application;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marketplace.Tests.Database;

/// <summary>The application on a database of its own, with a clock that stands. Nothing in between is replaced.</summary>
public sealed class TestWorld : IAsyncDisposable
{
    private readonly DatabaseOptions _options;
    private readonly ServiceProvider _services;

    private TestWorld(DatabaseOptions options, StoppedClock clock)
    {
        (_options, Clock) = (options, clock);
        _services = Compose(options, clock).BuildServiceProvider(validateScopes: true);
        Given = new Given(this);
    }

    public StoppedClock Clock { get; }

    /// <summary>Makes valid rows; a test names only what matters to it.</summary>
    public Given Given { get; }

    public IServiceProvider Services => _services;

    /// <summary>Opens at noon of 1 June 2026 unless told otherwise.</summary>
    public static async Task<TestWorld> OpenAsync(DatabaseEngine engine, DateOnly? on = null)
    {
        var clock = new StoppedClock(default);
        clock.MoveTo(on ?? new DateOnly(2026, 6, 1));
        return new(await TestEngines.MakeAsync(engine), clock);
    }

    public static async Task MigrateAsync(DatabaseOptions options)
    {
        await using var services = Compose(options, new StoppedClock(default)).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseMigration>().RunAsync(default);
    }

    /// <summary>Asks one operation or query, in a scope of its own as a request would be.</summary>
    public async Task<TResult> AskAsync<TService, TResult>(Func<TService, Task<TResult>> ask) where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<TResult> ReadAsync<TResult>(Func<MarketplaceDb, Task<TResult>> read) => AskAsync(read);

    /// <summary>Writes rows and saves them.</summary>
    public Task WriteAsync(Action<MarketplaceDb> write) => AskAsync<MarketplaceDb, int>(db =>
    {
        write(db);
        return db.SaveChangesAsync();
    });

    /// <summary>Asks every invariant where it does not hold, and fails with the codes and rows of what it finds.</summary>
    public async Task AuditAsync()
    {
        var report = await AskAsync<Auditor, AuditReport>(auditor => auditor.LoadAsync(default));
        Assert.True(report.IsClean, string.Join('\n', report.Breaches.Select(breach => $"{breach.Code} {breach.Name}: {string.Join(' ', breach.Subjects)}")));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await TestEngines.DropAsync(_options);
    }

    private static IServiceCollection Compose(DatabaseOptions options, TimeProvider clock)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Engine"] = options.Engine.ToString(),
            ["Database:ConnectionString"] = options.ConnectionString,
            ["Images:Folder"] = Path.Combine(Path.GetTempPath(), "mida-tests-pictures"),
            ["Search:Folder"] = Path.Combine(Path.GetTempPath(), $"mida-tests-search-{Guid.NewGuid():n}"),
        }).Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(clock)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddMarketplace(configuration);
    }
}
