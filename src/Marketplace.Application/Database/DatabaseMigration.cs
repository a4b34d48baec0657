using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database;

/// <summary>Brings the database to the present model.</summary>
public sealed class DatabaseMigration(MarketplaceDb db, DatabaseOptions options)
{
    /// <summary>Applies what is missing and answers the names of what was applied.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken stop)
    {
        if (options.Engine is DatabaseEngine.Sqlite)
            MakeFolder();
        var missing = (await db.Database.GetPendingMigrationsAsync(stop)).ToList();
        if (missing.Count > 0)
            await db.Database.MigrateAsync(stop);
        // Readers never wait for the writer; the mode stays with the file. Commits are flushed (synchronous FULL is the default).
        if (options.Engine is DatabaseEngine.Sqlite)
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", stop);
        return missing;
    }

    private void MakeFolder()
    {
        var file = new SqliteConnectionStringBuilder(options.ConnectionString).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            Directory.CreateDirectory(folder);
    }
}
