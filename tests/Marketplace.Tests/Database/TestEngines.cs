using Marketplace.Application.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Marketplace.Tests.Database;

/// <summary>Gives each test an empty, migrated database of its own: a copy of one that was migrated once per run.</summary>
public static class TestEngines
{
    /// <summary>Connection string of a PostgreSQL server on which databases may be made; set by the test script.</summary>
    public const string PostgreSqlVariable = "MARKETPLACE_TEST_POSTGRESQL";

    private static readonly string Folder = Directory.CreateTempSubdirectory("mida-tests-").FullName;
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgreSqlTemplate = new(MakePostgreSqlTemplateAsync);
    private static readonly SemaphoreSlim Copying = new(1);
    private static int _made;

    private static string? PostgreSqlServer => Environment.GetEnvironmentVariable(PostgreSqlVariable);

    public static string? WhyNotRun(DatabaseEngine engine) => engine switch
    {
        DatabaseEngine.Sqlite => null,
        DatabaseEngine.PostgreSql => PostgreSqlServer is null ? $"PostgreSQL was not run: {PostgreSqlVariable} is not set." : null,
        DatabaseEngine.SqlServer => "SQL Server was not run: no engine here.",
    };

    public static Task<DatabaseOptions> MakeAsync(DatabaseEngine engine) => engine switch
    {
        DatabaseEngine.Sqlite => CopySqliteAsync(),
        DatabaseEngine.PostgreSql => CopyPostgreSqlAsync(),
        DatabaseEngine.SqlServer => throw new NotSupportedException(WhyNotRun(engine)),
    };

    public static async Task DropAsync(DatabaseOptions options)
    {
        if (options.Engine is DatabaseEngine.Sqlite)
        {
            SqliteConnection.ClearPool(new SqliteConnection(options.ConnectionString));
            foreach (var file in Directory.EnumerateFiles(Folder, $"{Path.GetFileName(SqliteFile(options))}*"))
                File.Delete(file);
            return;
        }

        NpgsqlConnection.ClearPool(new NpgsqlConnection(options.ConnectionString));
        await ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(options.ConnectionString).Database} WITH (FORCE)");
    }

    private static string SqliteFile(DatabaseOptions options) => new SqliteConnectionStringBuilder(options.ConnectionString).DataSource;

    private static async Task<DatabaseOptions> CopySqliteAsync()
    {
        var file = Path.Combine(Folder, $"test-{Interlocked.Increment(ref _made)}.db");
        File.Copy(await SqliteTemplate.Value, file);
        return new() { ConnectionString = $"Data Source={file}" };
    }

    private static async Task<DatabaseOptions> CopyPostgreSqlAsync()
    {
        var template = await PostgreSqlTemplate.Value;
        var name = $"mida_test_{Environment.ProcessId}_{Interlocked.Increment(ref _made)}";
        // The server copies a template for one at a time.
        await Copying.WaitAsync();
        try
        {
            await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        }
        finally
        {
            Copying.Release();
        }

        return PostgreSql(name);
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var file = Path.Combine(Folder, "template.db");
        var options = new DatabaseOptions { ConnectionString = $"Data Source={file};Pooling=False" };
        await TestWorld.MigrateAsync(options);
        await using var connection = new SqliteConnection(options.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
        return file;
    }

    private static async Task<string> MakePostgreSqlTemplateAsync()
    {
        var name = $"mida_template_{Environment.ProcessId}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        var options = PostgreSql(name);
        options.ConnectionString += ";Pooling=false";
        await TestWorld.MigrateAsync(options);
        return name;
    }

    private static DatabaseOptions PostgreSql(string database) => new()
    {
        Engine = DatabaseEngine.PostgreSql,
        ConnectionString = new NpgsqlConnectionStringBuilder(PostgreSqlServer) { Database = database, MaxPoolSize = 20 }.ToString(),
    };

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(PostgreSqlServer);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
