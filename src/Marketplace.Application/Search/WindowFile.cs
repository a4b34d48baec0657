using Microsoft.Data.Sqlite;

namespace Marketplace.Application.Search;

/// <summary>The side file as a file: its tables, its stamp and what counts as broken.</summary>
internal static class WindowFile
{
    /// <summary>Grows whenever tables, cards or the folding of words change; a file of another version is rebuilt.</summary>
    public const int SchemaVersion = 2;

    /// <summary>"MIDA", so that no other database is taken for ours.</summary>
    private const int ApplicationId = 0x4D494441;

    /// <remarks>
    /// Words reach the two text indexes folded, as letters and digits between spaces: the plain tokenizer takes each as it
    /// is, and without positions (nobody asks for phrases) the indexes are small and quick to intersect. Names have their
    /// own, because asking one index for a single column visits every row of the others.
    /// </remarks>
    private const string Tables =
        """
        create table stamp (id integer primary key check (id = 1), built_at integer not null, applied_at integer not null);
        create table name (kind integer not null, code text not null, id integer not null, parent integer, sort integer not null,
            name_fr text not null, name_ar text not null, name_en text not null,
            slug_fr text not null, slug_ar text not null, slug_en text not null, primary key (kind, code)) without rowid;
        create table entry (rank integer primary key, category integer not null, top integer not null, chain integer not null,
            region integer not null, cooperative integer not null, price integer not null, in_stock integer not null,
            season integer not null, published integer not null, labels text not null);
        create table card (rank integer primary key, fr blob not null, ar blob not null, en blob not null,
            sort_fr blob not null, sort_ar blob not null, sort_en blob not null);
        create table product (id integer primary key, rank integer not null, text_hash integer not null);
        create virtual table name_text using fts5 (words, content = '', contentless_delete = 1, detail = none,
            tokenize = 'ascii', prefix = '1 2 3');
        create virtual table all_text using fts5 (words, content = '', contentless_delete = 1, detail = none,
            tokenize = 'ascii', prefix = '1 2 3');
        create table word (id integer primary key, folded text not null unique, shown text not null, uses integer not null);
        create table word_slip (slip text not null, word integer not null, primary key (slip, word)) without rowid;
        create virtual table word_part using fts5 (folded, content = '', tokenize = 'trigram');
        """;

    private const string Orders =
        """
        create index card_by_fr on card (sort_fr);
        create index card_by_ar on card (sort_ar);
        create index card_by_en on card (sort_en);
        """;

    private static readonly int[] BrokenCodes = [10, 11, 14, 26];

    /// <summary>A new empty file, open for filling: no journal, since it is thrown away when filling fails.</summary>
    public static SqliteConnection Create(string path)
    {
        var connection = Connect(path, SqliteOpenMode.ReadWriteCreate);
        Run(connection, "pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -65536;");
        Run(connection, Tables);
        return connection;
    }

    /// <summary>Makes a filled file whole: indexes, merged text index, stamp, on the disk.</summary>
    public static void Finish(SqliteConnection filled, DateTimeOffset builtAt, DateTimeOffset appliedAt)
    {
        Run(filled, Orders);
        Run(filled, "insert into name_text (name_text) values ('optimize'); insert into all_text (all_text) values ('optimize');");
        using (var stamp = filled.CreateCommand())
        {
            stamp.CommandText = "insert into stamp (id, built_at, applied_at) values (1, $built, $applied)";
            stamp.Parameters.AddWithValue("$built", builtAt.UtcTicks);
            stamp.Parameters.AddWithValue("$applied", appliedAt.UtcTicks);
            stamp.ExecuteNonQuery();
        }

        Run(filled, $"analyze; pragma application_id = {ApplicationId}; pragma user_version = {SchemaVersion};");
        Run(filled, "pragma synchronous = full; pragma journal_mode = wal;");
    }

    public static SqliteConnection OpenForWriting(string path)
    {
        var connection = Connect(path, SqliteOpenMode.ReadWrite);
        Run(connection, "pragma journal_mode = wal; pragma synchronous = normal;");
        return connection;
    }

    public static SqliteConnection OpenForReading(string path)
    {
        var connection = Connect(path, SqliteOpenMode.ReadWrite);
        Run(connection, "pragma query_only = on;");
        return connection;
    }

    /// <summary>When the file was built and until when it follows the main database, or nothing if it is not one of ours.</summary>
    public static (DateTimeOffset BuiltAt, DateTimeOffset AppliedAt)? StampOf(SqliteConnection connection)
    {
        if (Number(connection, "pragma application_id") != ApplicationId || Number(connection, "pragma user_version") != SchemaVersion)
            return null;
        using var command = connection.CreateCommand();
        command.CommandText = "select built_at, applied_at from stamp";
        using var row = command.ExecuteReader();
        return row.Read()
            ? (new DateTimeOffset(row.GetInt64(0), TimeSpan.Zero), new DateTimeOffset(row.GetInt64(1), TimeSpan.Zero))
            : null;
    }

    /// <summary>Reads every page and compares the text index with itself; nothing when the file is sound.</summary>
    public static string? FaultOf(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "pragma quick_check(1)";
        return command.ExecuteScalar() is "ok" ? null : "quick_check";
    }

    /// <summary>The file is unreadable, no database, damaged or gone: not a fault of the question asked.</summary>
    public static bool IsBroken(SqliteException exception) => BrokenCodes.Contains(exception.SqliteErrorCode);

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 5 }.ToString());
        connection.Open();
        return connection;
    }
}
