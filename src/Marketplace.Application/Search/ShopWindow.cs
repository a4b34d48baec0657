using Marketplace.Domain.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Marketplace.Application.Search;

/// <summary>
/// What this node shows of the catalogue: a side file that home, category, search and suggestions answer from, so that they
/// never touch the main database. Whoever owns the feed opens it once, rebuilds it when it says so, and applies changes.
/// </summary>
public sealed class ShopWindow(ShopWindowPlace place, TimeProvider clock, ILogger<ShopWindow> log) : IDisposable
{
    private readonly Lock _writing = new();
    private readonly SemaphoreSlim _building = new(1, 1);
    private readonly WindowFolder _folder = new(place.Folder);
    private WindowGeneration? _shown;
    private string _why = "Missing";
    private List<ShopWindowChange>? _meanwhile;

    /// <summary>Told after a change is shown; nothing in place of the change when everything was built anew.</summary>
    public event Action<ShopWindowChange?>? Changed;

    public ShopWindowFacts Facts
    {
        get
        {
            var shown = Volatile.Read(ref _shown);
            return new(
                shown is null, shown is null ? _why : "", _meanwhile is not null, shown?.Shelves.Columns.Count ?? 0,
                shown?.BuiltAt, shown?.AppliedAt, shown is null ? 0 : WindowFolder.BytesOf(shown.Path));
        }
    }

    /// <summary>Names of categories, chains, regions, cooperatives and labels; none before the first rebuild.</summary>
    public WindowNames Names => Volatile.Read(ref _shown)?.Shelves.Names ?? WindowNames.Empty;

    /// <summary>Names of regions, chains or cooperatives that some product shown belongs to.</summary>
    public IReadOnlyList<WindowName> UsedNames(FacetKind kind) => Ask<IReadOnlyList<WindowName>>(
        (shelves, _) => [.. shelves.Names.Of(kind).Where(name => shelves.All.Counts().Of(kind)[shelves.Names.OrdinalOf(kind, name.Code)] > 0)], []);

    /// <summary>Takes up the newest whole file of the folder and clears away what an interrupted rebuild left.</summary>
    /// <returns>Whether there is one to answer from; if not, <see cref="RebuildAsync"/> is due.</returns>
    public bool Open()
    {
        lock (_writing)
        {
            foreach (var path in _folder.NewestFirst())
            {
                if (TryOpen(path) is { } found)
                {
                    Show(found);
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Writes a new file beside the one in use and changes over; readers are never kept waiting.</summary>
    /// <param name="names">Every name entries refer to.</param>
    /// <param name="entries">Every product shown, in any order, streamed.</param>
    /// <param name="appliedAt">The instant the entries are read as of. Changes applied meanwhile are applied to the new file too.</param>
    public async Task RebuildAsync(
        IReadOnlyCollection<WindowName> names, IAsyncEnumerable<ShopWindowEntry> entries, DateTimeOffset appliedAt, CancellationToken stop)
    {
        await _building.WaitAsync(stop);
        try
        {
            lock (_writing)
                _meanwhile = [];
            var path = await _folder.BuildAsync(names, entries, clock.Now(), appliedAt, stop);
            lock (_writing)
            {
                var built = WindowGeneration.Open(path) ?? throw new InvalidOperationException("The new side file has no stamp.");
                foreach (var change in _meanwhile)
                    built.Apply(change);
                Show(built);
            }
        }
        finally
        {
            lock (_writing)
                _meanwhile = null;
            _building.Release();
        }
    }

    /// <summary>Brings products up to date; what only sells out or comes back costs next to nothing.</summary>
    /// <returns>False when there is no file to change: the change is then part of the rebuild that is due.</returns>
    public bool Apply(ShopWindowChange change)
    {
        lock (_writing)
        {
            _meanwhile?.Add(change);
            if (_shown is not { } shown)
                return false;
            try
            {
                shown.Apply(change);
                Changed?.Invoke(change);
                return true;
            }
            catch (SqliteException broken) when (WindowFile.IsBroken(broken))
            {
                Withdraw(shown, broken);
                return false;
            }
        }
    }

    /// <summary>Reads the whole file for damage; for a recurring check, not for a page.</summary>
    /// <returns>Whether the file is sound; if not, it is no longer answered from.</returns>
    public bool Verify() => Ask((shelves, _) =>
    {
        var shown = Volatile.Read(ref _shown);
        if (shown?.Shelves != shelves || shown.FindFault() is null)
            return true;
        throw new SqliteException("quick_check", DamagedCode);
    }, otherwise: false);

    public void Dispose()
    {
        _shown?.Dispose();
        _building.Dispose();
    }

    /// <summary>Answers from the file; a file found damaged is withdrawn and the question gets <paramref name="otherwise"/>.</summary>
    internal T Ask<T>(Func<Shelves, WindowReader, T> question, T otherwise)
    {
        if (Volatile.Read(ref _shown) is not { } shown)
            return otherwise;
        WindowReader? reader = null;
        try
        {
            reader = shown.Rent();
            var answer = question(shown.Shelves, reader);
            shown.Return(reader);
            reader = null;
            return answer;
        }
        catch (SqliteException broken) when (WindowFile.IsBroken(broken))
        {
            lock (_writing)
                Withdraw(shown, broken);
            return otherwise;
        }
        finally
        {
            reader?.Dispose();
        }
    }

    private const int DamagedCode = 11;

    private WindowGeneration? TryOpen(string path)
    {
        try
        {
            if (WindowGeneration.Open(path) is { } found)
                return found;
            _why = "Outdated";
        }
        catch (SqliteException broken)
        {
            _why = $"Damaged: {broken.Message}";
            log.LogWarning(broken, "Side file {File} cannot be read", Path.GetFileName(path));
        }

        return null;
    }

    private void Show(WindowGeneration next)
    {
        var last = _shown;
        Volatile.Write(ref _shown, next);
        last?.Dispose();
        _folder.Clear(keep: [next.Path, last?.Path]);
        Changed?.Invoke(null);
    }

    private void Withdraw(WindowGeneration shown, SqliteException broken)
    {
        if (_shown != shown)
            return;
        log.LogError(broken, "Side file {File} is damaged and no longer used", Path.GetFileName(shown.Path));
        _why = $"Damaged: {broken.Message}";
        Volatile.Write(ref _shown, null);
        shown.Dispose();
        _folder.SetAside(shown.Path);
    }
}
