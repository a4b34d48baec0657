using System.Globalization;

namespace Marketplace.Application.Search;

/// <summary>The files of the shop window: numbered, each written under another name until it is whole.</summary>
internal sealed class WindowFolder(string folder)
{
    private const string Name = "shop-window-";
    private const string Whole = ".db";
    private const string Unfinished = ".building";

    public IEnumerable<string> NewestFirst() => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, $"{Name}*{Whole}").OrderDescending(StringComparer.Ordinal)
        : [];

    public static long BytesOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    /// <summary>Fills a new file and gives it its final name when it is whole and on the disk.</summary>
    public async Task<string> BuildAsync(
        IReadOnlyCollection<WindowName> names, IAsyncEnumerable<ShopWindowEntry> entries,
        DateTimeOffset builtAt, DateTimeOffset appliedAt, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var path = NextPath();
        var unfinished = path + Unfinished;
        File.Delete(unfinished);
        await Task.Yield();
        using (var connection = WindowFile.Create(unfinished))
        {
            WindowFile.Run(connection, "begin");
            using (var writer = new WindowWriter(connection, new(names)))
            {
                writer.PutNames(names);
                await foreach (var entry in entries.WithCancellation(stop))
                    writer.Put(entry);
                writer.Finish();
            }

            WindowFile.Run(connection, "commit");
            WindowFile.Finish(connection, builtAt, appliedAt);
        }

        using (var written = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite))
            written.Flush(flushToDisk: true);
        File.Move(unfinished, path);
        return path;
    }

    /// <summary>Deletes all but the files named. The one before is kept: a reader may be about to open it.</summary>
    public void Clear(IReadOnlyCollection<string?> keep)
    {
        foreach (var path in Directory.EnumerateFiles(folder, $"{Name}*{Whole}").Where(path => !keep.Contains(path)))
            Delete(path);
        foreach (var path in Directory.EnumerateFiles(folder, $"{Name}*{Unfinished}"))
            File.Delete(path);
    }

    /// <summary>A damaged file gets another name: it is not opened again and can still be looked at.</summary>
    public void SetAside(string path)
    {
        if (File.Exists(path))
            File.Move(path, Path.Combine(folder, "damaged" + Whole), overwrite: true);
        Delete(path);
    }

    private static void Delete(string path)
    {
        File.Delete(path);
        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
    }

    private string NextPath()
    {
        var last = NewestFirst().Select(path => Path.GetFileNameWithoutExtension(path)[Name.Length..])
            .Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0)
            .FirstOrDefault();
        return Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Name}{last + 1:000000}{Whole}"));
    }
}
