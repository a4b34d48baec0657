using Marketplace.Application.Database.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Database;

/// <summary>Chooses the engine from the configuration.</summary>
public static class DatabaseSetup
{
    public static IServiceCollection AddMarketplaceDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        services.AddSingleton(options);
        services.AddSingleton<WriteLane>();
        services.AddSingleton<Outage>();
        services.AddScoped<DatabaseMigration>();
        return options.Engine switch
        {
            DatabaseEngine.Sqlite => services.AddDbContextPool<MarketplaceDb, SqliteMarketplaceDb>(db => db.UseMarketplace(options)),
            DatabaseEngine.SqlServer => services.AddDbContextPool<MarketplaceDb, SqlServerMarketplaceDb>(db => db.UseMarketplace(options)),
            DatabaseEngine.PostgreSql => services.AddDbContextPool<MarketplaceDb, PostgreSqlMarketplaceDb>(db => db.UseMarketplace(options)),
        };
    }

    internal static DbContextOptionsBuilder UseMarketplace(this DbContextOptionsBuilder builder, DatabaseOptions options)
    {
        builder.AddInterceptors(VersionStamp.Instance, PriceStamp.Instance);
        return options.Engine switch
        {
            DatabaseEngine.Sqlite => builder.UseSqlite(options.ConnectionString),
            DatabaseEngine.SqlServer => builder.UseSqlServer(options.ConnectionString),
            DatabaseEngine.PostgreSql => builder.UseNpgsql(options.ConnectionString),
        };
    }
}
