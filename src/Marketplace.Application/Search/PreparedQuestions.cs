using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Marketplace.Application.Search;

/// <summary>Commands of one connection, compiled once; parameters are $1, $2 and so on.</summary>
internal sealed class PreparedQuestions(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    public SqliteDataReader Ask(string sql, params ReadOnlySpan<object> values) => Bound(sql, values).ExecuteReader();

    public int Run(string sql, params ReadOnlySpan<object> values) => Bound(sql, values).ExecuteNonQuery();

    public long Number(string sql, params ReadOnlySpan<object> values) => (long)Bound(sql, values).ExecuteScalar()!;

    public List<long> Numbers(string sql, params ReadOnlySpan<object> values)
    {
        var numbers = new List<long>();
        using var row = Ask(sql, values);
        while (row.Read())
            numbers.Add(row.GetInt64(0));
        return numbers;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
    }

    private SqliteCommand Bound(string sql, ReadOnlySpan<object> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            _commands[sql] = command = connection.CreateCommand();
            command.CommandText = sql;
            for (var index = 1; index <= values.Length; index++)
                command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${index}") });
        }

        for (var index = 0; index < values.Length; index++)
            command.Parameters[index].Value = values[index];
        return command;
    }
}
