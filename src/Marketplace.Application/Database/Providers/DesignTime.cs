using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Marketplace.Application.Database.Providers;

/// <summary>Used by dotnet-ef only; no connection is opened when migrations are written.</summary>
internal static class DesignTime
{
    internal sealed class Sqlite : IDesignTimeDbContextFactory<SqliteMarketplaceDb>
    {
        public SqliteMarketplaceDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteMarketplaceDb>().UseSqlite("Data Source=design.db").Options);
    }

    internal sealed class SqlServer : IDesignTimeDbContextFactory<SqlServerMarketplaceDb>
    {
        public SqlServerMarketplaceDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqlServerMarketplaceDb>().UseSqlServer("Server=design").Options);
    }

    internal sealed class PostgreSql : IDesignTimeDbContextFactory<PostgreSqlMarketplaceDb>
    {
        public PostgreSqlMarketplaceDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<PostgreSqlMarketplaceDb>().UseNpgsql("Host=design").Options);
    }
}
