using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Marketplace.Application.Database.Seed;

/// <summary>Rows of one table that wait to be written, and the statement that writes them.</summary>
internal sealed class BulkTable
{
    private readonly MarketplaceDb _db;
    private readonly IEntityType _type;
    private readonly PropertyInfo _key;
    private readonly ISqlGenerationHelper _sql;
    private readonly List<Column> _columns;
    private readonly List<(object Row, Dictionary<string, object> Shadows)> _rows = [];
    private long _last;

    public BulkTable(MarketplaceDb db, Type type)
    {
        (_db, _type) = (db, db.Model.FindEntityType(type)!);
        _sql = db.GetService<ISqlGenerationHelper>();
        _key = type.GetProperty("Id")!;
        _columns = [.. MappingsOf(_type).DistinctBy(mapping => mapping.Column.Name).Select(mapping => new Column(mapping.Column.Name, mapping.Property, mapping.TypeMapping))];
    }

    private string Name => _sql.DelimitIdentifier(_type.GetTableName()!);

    private string Key => _sql.DelimitIdentifier(_type.FindPrimaryKey()!.Properties[0].GetColumnName());

    public async Task OpenAsync(CancellationToken stop)
    {
        await using var command = await CommandAsync($"SELECT COALESCE(MAX({Key}), 0) FROM {Name}", stop);
        _last = Convert.ToInt64(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture);
    }

    public void Add(object row, ReadOnlySpan<(string Property, object Value)> given)
    {
        _key.SetValue(row, Activator.CreateInstance(_key.PropertyType, ++_last));
        var shadows = new Dictionary<string, object>();
        foreach (var (property, value) in given)
        {
            if (row.GetType().GetProperty(property) is { } known)
                known.SetValue(row, value);
            else
                shadows.Add(property, value);
        }

        _rows.Add((row, shadows));
    }

    public async Task WriteAsync(CancellationToken stop)
    {
        if (_rows.Count == 0)
            return;
        await ForEngineAsync($"SET IDENTITY_INSERT {Name} ON", "", stop);
        await using (var insert = await InsertAsync(stop))
        {
            foreach (var (row, shadows) in _rows)
            {
                for (var index = 0; index < _columns.Count; index++)
                    insert.Parameters[index].Value = _columns[index].ValueOf(row, shadows);
                await insert.ExecuteNonQueryAsync(stop);
            }
        }

        await ForEngineAsync(
            $"SET IDENTITY_INSERT {Name} OFF",
            $"SELECT setval(pg_get_serial_sequence('{Name}', '{_type.FindPrimaryKey()!.Properties[0].GetColumnName()}'), {_last})",
            stop);
        _rows.Clear();
    }

    /// <summary>Columns of the row itself, and of the values it is made of.</summary>
    private static IEnumerable<IColumnMapping> MappingsOf(ITypeBase type) => type.GetTableMappings()
        .SelectMany(table => table.ColumnMappings)
        .Concat(type.GetComplexProperties().SelectMany(complex => MappingsOf(complex.ComplexType)));

    private async Task<DbCommand> InsertAsync(CancellationToken stop)
    {
        var names = string.Join(", ", _columns.Select(column => _sql.DelimitIdentifier(column.Name)));
        var places = string.Join(", ", _columns.Select((_, index) => $"@p{index}"));
        var insert = await CommandAsync($"INSERT INTO {Name} ({names}) VALUES ({places})", stop);
        foreach (var (column, index) in _columns.Select((column, index) => (column, index)))
            insert.Parameters.Add(column.ParameterOf(insert, $"@p{index}"));
        await insert.PrepareAsync(stop);
        return insert;
    }

    /// <summary>SQL Server wants to be told that keys are given; PostgreSQL, afterwards, how far they have come.</summary>
    private async Task ForEngineAsync(string sqlServer, string postgreSql, CancellationToken stop)
    {
        var sql = _db.Database.IsSqlServer() ? sqlServer : _db.Database.IsNpgsql() ? postgreSql : "";
        if (sql.Length == 0)
            return;
        await using var command = await CommandAsync(sql, stop);
        await command.ExecuteNonQueryAsync(stop);
    }

    private async Task<DbCommand> CommandAsync(string sql, CancellationToken stop)
    {
        var connection = _db.Database.GetDbConnection();
        if (connection.State is not System.Data.ConnectionState.Open)
            await _db.Database.OpenConnectionAsync(stop);
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = _db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    private sealed record Column(string Name, IProperty Property, RelationalTypeMapping Mapping)
    {
        public DbParameter ParameterOf(DbCommand command, string name) =>
            Mapping.CreateParameter(command, name, null, nullable: true);

        public object ValueOf(object row, Dictionary<string, object> shadows)
        {
            var value = !Property.IsShadowProperty() ? Property.GetGetter().GetClrValueUsingContainingEntity(row)
                : shadows.TryGetValue(Property.Name, out var key) ? key
                : Property.Name == VersionStamp.Column ? 0L : null;
            return (Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
        }
    }
}
