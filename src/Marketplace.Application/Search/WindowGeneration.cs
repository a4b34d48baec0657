using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Marketplace.Application.Search;

/// <summary>One side file in use: its connections and what is kept of it in memory.</summary>
internal sealed class WindowGeneration : IDisposable
{
    private readonly ConcurrentBag<WindowReader> _idle = [];
    private readonly SqliteConnection _connection;
    private WindowWriter _writer;
    private Shelves _shelves;
    private volatile bool _retired;

    private WindowGeneration(string path, SqliteConnection connection, DateTimeOffset builtAt, DateTimeOffset appliedAt)
    {
        (Path, BuiltAt, AppliedAt, _connection) = (path, builtAt, appliedAt, connection);
        using var reader = new WindowReader(path);
        var names = new WindowNames(reader.Names());
        _shelves = new(WindowColumns.Of(reader.Rows(), names), names);
        _writer = new(connection, names);
    }

    public string Path { get; }

    public DateTimeOffset BuiltAt { get; }

    public DateTimeOffset AppliedAt { get; private set; }

    public Shelves Shelves => Volatile.Read(ref _shelves);

    /// <returns>Nothing when the file is whole but of another version of the program.</returns>
    /// <exception cref="SqliteException">The file is damaged.</exception>
    public static WindowGeneration? Open(string path)
    {
        var connection = WindowFile.OpenForWriting(path);
        try
        {
            if (WindowFile.StampOf(connection) is { } stamp)
            {
                var opened = new WindowGeneration(path, connection, stamp.BuiltAt, stamp.AppliedAt);
                connection = null;
                return opened;
            }

            return null;
        }
        finally
        {
            connection?.Dispose();
        }
    }

    public WindowReader Rent() => _idle.TryTake(out var reader) ? reader : new(Path);

    public void Return(WindowReader reader)
    {
        if (_retired || _idle.Count >= 2 * Environment.ProcessorCount)
            reader.Dispose();
        else
            _idle.Add(reader);
        if (_retired)
            Drain();
    }

    /// <summary>Writes the change and then shows it; readers never wait. One caller at a time.</summary>
    public void Apply(ShopWindowChange change)
    {
        var shelves = Shelves;
        var names = change.Names is null ? shelves.Names : new WindowNames(change.Names);
        if (change.Names is not null)
        {
            _writer.Dispose();
            _writer = new(_connection, names);
        }

        var moved = new WindowMoves();
        WindowFile.Run(_connection, "begin immediate");
        try
        {
            Write(change, moved);
            WindowFile.Run(_connection, "commit");
        }
        catch (SqliteException)
        {
            using var rollback = _connection.CreateCommand();
            rollback.CommandText = "rollback";
            rollback.ExecuteNonQuery();
            throw;
        }

        Show(shelves, names, moved, renamed: change.Names is not null);
        AppliedAt = change.AppliedAt;
    }

    public string? FindFault()
    {
        using var reader = WindowFile.OpenForReading(Path);
        return WindowFile.FaultOf(reader);
    }

    /// <summary>Nobody new reads from it; connections close as they come back.</summary>
    public void Dispose()
    {
        _retired = true;
        Drain();
        _writer.Dispose();
        _connection.Dispose();
    }

    private void Write(ShopWindowChange change, WindowMoves moved)
    {
        if (change.Names is { } all)
            _writer.PutNames(all);
        foreach (var entry in change.Upserts)
            moved.Put(_writer.Put(entry));
        foreach (var product in change.Removed)
            moved.Take(_writer.Take(product));
        _writer.Finish();
        _writer.Stamp(change.AppliedAt);
    }

    private void Show(Shelves shelves, WindowNames names, WindowMoves moved, bool renamed)
    {
        if (renamed)
        {
            using var reader = new WindowReader(Path);
            Volatile.Write(ref _shelves, new(WindowColumns.Of(reader.Rows(), names), names));
            return;
        }

        foreach (var (rank, inStock) in moved.Restocked)
            shelves.Restock(rank, inStock);
        if (moved.IsReworded)
            shelves.ForgetMatches();
        if (moved.IsNothing)
            return;
        Volatile.Write(ref _shelves, new(shelves.Columns.With(moved.Gone, moved.Come, names), names));
    }

    private void Drain()
    {
        while (_idle.TryTake(out var reader))
            reader.Dispose();
    }
}
