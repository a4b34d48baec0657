using Marketplace.Application.Database;
using Marketplace.Application.Database.Seed;
using Marketplace.Application.Search;

namespace Marketplace.Web.HostedServices;

/// <summary>What must be done before the site listens: the present tables, and in development the demo story.</summary>
internal static partial class FirstStart
{
    /// <summary>Settings <c>Database:MigrateOnStart</c> and <c>Demo:SeedOnEmpty</c>; the story is told in development only.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        var stop = app.Lifetime.ApplicationStopping;
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (app.Configuration.GetValue("Database:MigrateOnStart", true))
            await services.GetRequiredService<DatabaseMigration>().RunAsync(stop);
        if (app.Environment.IsDevelopment() && app.Configuration.GetValue("Demo:SeedOnEmpty", true) && !await services.GetRequiredService<StoryState>().IsTakenAsync(stop))
            await TellAsync(services, app.Logger, stop);
    }

    private static async Task TellAsync(IServiceProvider services, ILogger log, CancellationToken stop)
    {
        LogTelling(log);
        var told = await services.GetRequiredService<DemoStory>().RunAsync(new(), stop);
        if (told.IsRefused)
            return;
        await services.GetRequiredService<ShopWindowFeed>().RebuildAsync(stop);
        LogTold(log, told.Value.Cooperatives, told.Value.Products, told.Value.Orders);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The database is empty: telling the demo story")]
    private static partial void LogTelling(ILogger log);

    [LoggerMessage(Level = LogLevel.Information, Message = "Told {Cooperatives} cooperatives, {Products} products and {Orders} orders")]
    private static partial void LogTold(ILogger log, int cooperatives, int products, int orders);
}
