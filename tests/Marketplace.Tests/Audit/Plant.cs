using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Tests.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Audit;

/// <summary>Writes what no operation could, asks the auditor, and takes it back.</summary>
internal static class Plant
{
    private const string DropChecks =
        """
        DO $$ DECLARE found record; BEGIN
            FOR found IN SELECT conrelid::regclass AS host, conname FROM pg_constraint
                WHERE contype IN ('c', 'f') AND connamespace = 'public'::regnamespace
            LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I', found.host, found.conname); END LOOP;
        END $$
        """;

    /// <summary>Plants the statements, the last of which must change a row.</summary>
    /// <returns>A sentence where the auditor did not find the breach under its code and name, else nothing.</returns>
    public static Task<string[]> MissedAsync(this TestWorld world, string code, string name, params string[] statements) =>
        world.AskAsync<IServiceProvider, string[]>(async services =>
        {
            var db = services.GetRequiredService<MarketplaceDb>();
            await db.Database.OpenConnectionAsync();
            var isSqlite = db.Database.GetDbConnection() is SqliteConnection;
            if (isSqlite)
                await db.Database.ExecuteSqlRawAsync("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF");
            await using var transaction = await db.Database.BeginTransactionAsync();
            if (!isSqlite)
                await db.Database.ExecuteSqlRawAsync(DropChecks);
            var changed = 0;
            foreach (var statement in statements)
                changed = await db.Database.ExecuteSqlRawAsync(statement);
            var report = await services.GetRequiredService<Auditor>().LoadAsync(default);
            await transaction.RollbackAsync();
            if (isSqlite)
                await db.Database.ExecuteSqlRawAsync("PRAGMA ignore_check_constraints = OFF; PRAGMA foreign_keys = ON");
            var isFound = changed > 0 && report.Breaches.Any(breach => (breach.Code, breach.Name) == (code, name));
            var found = string.Join(' ', report.Breaches.Select(breach => breach.Name));
            return isFound ? [] : [$"{code} {name}: {changed} rows changed by {statements[^1]}, found {found}"];
        });
}
