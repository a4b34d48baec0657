using System.Net.Sockets;
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

    /// <summary>The engine cannot be reached, is going down or is not up yet.</summary>
    public static bool IsOutage(Exception error) => Chain(error).Any(inner => inner switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is 14,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.AdminShutdown
            or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow,
        NpgsqlException npgsql => npgsql.InnerException is IOException or TimeoutException or SocketException,
        SqlException server => server.Number is -1 or 2 or 53 or 233 or 10053 or 10054 or 10060 or 10061 or 40613,
        _ => false,
    });

    private static IEnumerable<Exception> Chain(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
            yield return error;
    }
}
