using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Marketplace.Application.Images;

/// <summary>Folders <c>originals</c>, <c>sizes</c> and <c>incoming</c> on one disk, so that a rename is the moment of truth.</summary>
public sealed class DiskPictureStore(IOptions<ImagesOptions> options) : IPictureStore
{
    public static readonly TimeSpan OrphanAge = TimeSpan.FromHours(24);

    private readonly string _root = Path.GetFullPath(options.Value.Folder);

    // between looking at a file's age and deleting it nobody may make it young again
    private readonly Lock _publishing = new();

    private string Originals => Path.Combine(_root, "originals");

    private string Sizes => Path.Combine(_root, "sizes");

    private string Incoming => Path.Combine(_root, "incoming");

    public async Task<PictureHash> KeepOriginalAsync(Stream content, CancellationToken stop)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var written = await WriteAsync(content, sha256, stop);
        var hash = PictureHash.Of(sha256.GetHashAndReset());
        Publish(written, PathOf(hash));
        return hash;
    }

    public Task<bool> HasOriginalAsync(PictureHash hash, CancellationToken stop) => Task.FromResult(File.Exists(PathOf(hash)));

    public Task<Stream?> OpenOriginalAsync(PictureHash hash, CancellationToken stop) => Task.FromResult<Stream?>(Open(PathOf(hash)));

    public async Task<bool> IsOriginalIntactAsync(PictureHash hash, CancellationToken stop)
    {
        await using var file = Open(PathOf(hash));
        return file is not null && PictureHash.Of(await SHA256.HashDataAsync(file, stop)) == hash;
    }

    public async Task KeepAsync(SizedPicture picture, Stream content, CancellationToken stop) =>
        Publish(await WriteAsync(content, null, stop), PathOf(picture));

    public Task<bool> HasAsync(SizedPicture picture, CancellationToken stop) => Task.FromResult(File.Exists(PathOf(picture)));

    public Task<Stream?> OpenAsync(SizedPicture picture, CancellationToken stop) => Task.FromResult<Stream?>(Open(PathOf(picture)));

    public Task<int> DeleteOrphansAsync(IReadOnlySet<PictureHash> kept, DateTimeOffset now, CancellationToken stop)
    {
        var before = (now - OrphanAge).UtcDateTime;
        var deleted = Delete(Incoming, before, _ => false, stop) + Delete(Originals, before, kept.Contains, stop);
        // a size lives as long as its original: uploaded again a moment ago, it may be named by a row that is not yet in the set
        return Task.FromResult(deleted + Delete(Sizes, before, hash => kept.Contains(hash) || File.Exists(PathOf(hash)), stop));
    }

    // two letters of the hash: some hundred files in a folder where there would be a hundred thousand
    private string PathOf(PictureHash hash) => Path.Combine(Originals, hash.ToString()[..2], hash.ToString());

    private string PathOf(SizedPicture picture) => Path.Combine(Sizes, picture.Original.ToString()[..2], picture.FileName);

    private static FileStream? Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 4_096, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private async Task<string> WriteAsync(Stream content, IncrementalHash? hash, CancellationToken stop)
    {
        Directory.CreateDirectory(Incoming);
        var path = Path.Combine(Incoming, Path.GetRandomFileName());
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
            var buffer = new byte[81_920];
            while (await content.ReadAsync(buffer, stop) is var read and > 0)
            {
                hash?.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), stop);
            }
            file.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
        return path;
    }

    private void Publish(string written, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        lock (_publishing) File.Move(written, path, overwrite: true);
    }

    private int Delete(string folder, DateTime before, Func<PictureHash, bool> isKept, CancellationToken stop)
    {
        if (!Directory.Exists(folder)) return 0;
        var deleted = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            stop.ThrowIfCancellationRequested();
            var name = Path.GetFileName(path);
            if (PictureHash.TryParse(name.Split('-')[0], null, out var hash) && isKept(hash)) continue;
            lock (_publishing)
            {
                if (File.GetLastWriteTimeUtc(path) >= before) continue;
                File.Delete(path);
            }
            deleted++;
        }
        return deleted;
    }
}
