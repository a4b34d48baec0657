using System.Security.Cryptography;
using Marketplace.Application.Images;

namespace Marketplace.Tests.Images;

public sealed class DiskPictureStoreTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Workplace _place = new();

    [Fact]
    public async Task Keeps_an_original_under_the_hash_of_its_bytes()
    {
        var bytes = RandomNumberGenerator.GetBytes(200_000);

        var hash = await _place.Store.KeepOriginalAsync(new MemoryStream(bytes), default);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), hash.ToString());
        Assert.True(await _place.Store.HasOriginalAsync(hash, default));
        Assert.True(await _place.Store.IsOriginalIntactAsync(hash, default));
        Assert.Empty(_place.Files("incoming"));
    }

    [Fact]
    public async Task Opens_nothing_where_nothing_is()
    {
        var hash = PictureHash.Of(new byte[32]);

        Assert.Null(await _place.Store.OpenOriginalAsync(hash, default));
        Assert.Null(await _place.Store.OpenAsync(new SizedPicture(hash, PictureSizes.Card, PictureFormat.WebP), default));
        Assert.False(await _place.Store.IsOriginalIntactAsync(hash, default));
    }

    [Fact]
    public async Task INV33_Shows_nothing_while_and_after_a_write_that_fails_half_way()
    {
        var upload = new FailingStream(300_000, () => Assert.Empty(_place.Files("originals")));

        await Assert.ThrowsAsync<IOException>(() => _place.Store.KeepOriginalAsync(upload, default));

        Assert.True(upload.WasRead);
        Assert.Empty(_place.Files("originals"));
        Assert.Empty(_place.Files("incoming"));
    }

    [Fact]
    public async Task INV33_Notices_and_heals_an_original_damaged_on_disk()
    {
        var bytes = RandomNumberGenerator.GetBytes(1_000);
        var hash = await _place.Store.KeepOriginalAsync(new MemoryStream(bytes), default);
        await File.WriteAllBytesAsync(_place.Files("originals").Single(), bytes[..500]);
        Assert.False(await _place.Store.IsOriginalIntactAsync(hash, default));

        await _place.Store.KeepOriginalAsync(new MemoryStream(bytes), default);

        Assert.True(await _place.Store.IsOriginalIntactAsync(hash, default));
    }

    [Fact]
    public async Task INV33_Readers_see_whole_files_while_the_same_picture_is_written_again_and_again()
    {
        var bytes = RandomNumberGenerator.GetBytes(500_000);
        var hash = await _place.Store.KeepOriginalAsync(new MemoryStream(bytes), default);
        var writing = Task.Run(async () =>
        {
            for (var round = 0; round < 20; round++) await _place.Store.KeepOriginalAsync(new MemoryStream(bytes), default);
        });

        do Assert.True(await _place.Store.IsOriginalIntactAsync(hash, default));
        while (!writing.IsCompleted);

        await writing;
    }

    [Fact]
    public async Task Deletes_orphans_after_a_day_and_nothing_else()
    {
        var kept = await KeepAsync(1, hours: 100);
        var orphan = await KeepAsync(2, hours: 25);
        var young = await KeepAsync(3, hours: 23);
        await File.WriteAllBytesAsync(Path.Combine(_place.Folder, "incoming", "half"), [1]);
        Age(Path.Combine(_place.Folder, "incoming", "half"), 25);

        var deleted = await _place.Store.DeleteOrphansAsync(new HashSet<PictureHash> { kept }, Now, default);

        Assert.Equal(3, deleted);
        Assert.True(await IsWholeAsync(kept) && await IsWholeAsync(young));
        Assert.False(await _place.Store.HasOriginalAsync(orphan, default));
        Assert.False(await _place.Store.HasAsync(Card(orphan), default));
        Assert.Empty(_place.Files("incoming"));
    }

    [Fact]
    public async Task INV33_An_orphan_uploaded_again_is_young_again_and_so_are_its_sizes()
    {
        var again = await KeepAsync(4, hours: 50);
        await _place.Store.KeepOriginalAsync(new MemoryStream([4]), default);
        var rewritten = File.GetLastWriteTimeUtc(_place.Files("originals").Single());

        await _place.Store.DeleteOrphansAsync(new HashSet<PictureHash>(), new DateTimeOffset(rewritten).AddHours(23), default);

        Assert.True(await IsWholeAsync(again));
    }

    public void Dispose() => _place.Dispose();

    private static SizedPicture Card(PictureHash hash) => new(hash, PictureSizes.Card, PictureFormat.WebP);

    private async Task<PictureHash> KeepAsync(byte content, int hours)
    {
        var hash = await _place.Store.KeepOriginalAsync(new MemoryStream([content]), default);
        await _place.Store.KeepAsync(Card(hash), new MemoryStream([content]), default);
        foreach (var file in _place.Files("originals").Concat(_place.Files("sizes")).Where(path => path.Contains(hash.ToString(), StringComparison.Ordinal))) Age(file, hours);
        return hash;
    }

    private static void Age(string file, int hours) => File.SetLastWriteTimeUtc(file, Now.AddHours(-hours).UtcDateTime);

    private async Task<bool> IsWholeAsync(PictureHash hash) =>
        await _place.Store.HasOriginalAsync(hash, default) && await _place.Store.HasAsync(Card(hash), default);

    /// <summary>Gives some bytes, then breaks as a lost connection does.</summary>
    private sealed class FailingStream(int bytes, Action beforeEach) : MemoryStream(new byte[bytes])
    {
        public bool WasRead => Position == Length;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            beforeEach();
            var read = await base.ReadAsync(buffer, cancellationToken);
            return read > 0 ? read : throw new IOException("The connection was lost.");
        }
    }
}
