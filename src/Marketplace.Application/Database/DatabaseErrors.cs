using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Marketplace.Application.Database;

/// <summary>What an error of an engine means, looked for in the whole chain: EF wraps what it counts as passing.</summary>
internal static class DatabaseErrors
{
    /// <summary>Two rows of the same unique value.</summary>
    public static bool IsDuplicate(Exception error) => Chain(error).Any(inner => inner switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 2067 or 1555,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        SqlException server => server.Number is 2601 or 2627,
        _ => false,
    });

    /// <summary>Another transaction was faster; the same work may succeed when run again.</summary>
    public static bool IsLostRace(Exception error) => Chain(error).Any(inner => inner switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.LockNotAvailable,
        SqlException server => server.Number is 1205 or 3960,
        _ => false,
    });

    private static IEnumerable<Exception> Chain(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
            yield return error;
    }
}
