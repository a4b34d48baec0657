using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database.Seed;

/// <summary>Writes many new rows fast: keys are given here, so that one row can name another before either is saved, and
/// each table is filled by one prepared statement. Only for a database that nobody else writes to.</summary>
internal sealed class BulkRows(MarketplaceDb db, IReadOnlyList<Type> tables)
{
    private readonly Dictionary<Type, BulkTable> _tables = tables.ToDictionary(type => type, type => new BulkTable(db, type));

    /// <summary>Reads how far the keys have come.</summary>
    public async Task OpenAsync(CancellationToken stop)
    {
        foreach (var table in _tables.Values)
            await table.OpenAsync(stop);
    }

    /// <summary>Takes the row in and gives it its key; what changes of it until it is written is written.</summary>
    /// <param name="row">Neither tracked nor saved.</param>
    /// <param name="given">What saving would have filled in: keys of the rows it belongs to.</param>
    public T Add<T>(T row, params ReadOnlySpan<(string Property, object Value)> given) where T : class
    {
        _tables[typeof(T)].Add(row, given);
        return row;
    }

    /// <summary>Writes all, tables in the order they were named.</summary>
    public async Task WriteAsync(CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            foreach (var type in tables)
                await _tables[type].WriteAsync(stop);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
