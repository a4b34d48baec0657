using System.Diagnostics;
using System.Net.Sockets;
using Amazon.S3;
using Marketplace.Application.Images;
using Microsoft.Extensions.Options;

namespace Marketplace.Tests.Images;

/// <summary>The shared store keeps the promises of the folder, against a small S3 server of its own.</summary>
public sealed class S3PictureStoreTests : IAsyncLifetime
{
    private const string Bucket = "pictures";

    private static readonly byte[] Picture = PngBytes.Plain(8, 8, PngBytes.Rgb, [1, 2, 3]);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mida-s3-");
    private Process? _server;
    private IAmazonS3 _s3 = null!;
    private S3PictureStore _store = null!;

    public async Task InitializeAsync()
    {
        if (S3FactAttribute.WhyNot is not null)
            return;
        var port = Random.Shared.Next(20_000, 40_000);
        _server = Process.Start(new ProcessStartInfo(
            "node", [S3FactAttribute.Server, "-d", _folder.FullName, "-a", "127.0.0.1", "-p", $"{port}", "--configure-bucket", Bucket, "--silent"]));
        await ListensAsync(port);
        var options = new ImagesOptions
        {
            S3 = new() { Bucket = Bucket, ServiceUrl = $"http://127.0.0.1:{port}", Region = "us-east-1", AccessKey = "S3RVER", SecretKey = "S3RVER", UsesPathStyle = true },
        };
        _s3 = S3PictureStore.Connect(options.S3);
        _store = new S3PictureStore(_s3, Options.Create(options));
    }

    public Task DisposeAsync()
    {
        _s3?.Dispose();
        _server?.Kill(entireProcessTree: true);
        _server?.Dispose();
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [S3Fact]
    public async Task INV33_An_original_is_kept_under_its_hash_and_comes_back_whole()
    {
        var hash = await _store.KeepOriginalAsync(new MemoryStream(Picture), default);
        await using var back = await _store.OpenOriginalAsync(hash, default);
        using var copy = new MemoryStream();
        await back!.CopyToAsync(copy);

        Assert.Equal(Picture, copy.ToArray());
        Assert.True(await _store.HasOriginalAsync(hash, default));
        Assert.True(await _store.IsOriginalIntactAsync(hash, default));
    }

    [S3Fact]
    public async Task INV33_What_was_changed_in_the_bucket_is_no_longer_intact()
    {
        var hash = await _store.KeepOriginalAsync(new MemoryStream(Picture), default);
        await _s3.PutObjectAsync(new() { BucketName = Bucket, Key = $"originals/{hash.ToString()[..2]}/{hash}", ContentBody = "x", UseChunkEncoding = false });

        Assert.False(await _store.IsOriginalIntactAsync(hash, default));
    }

    [S3Fact]
    public async Task What_is_not_there_is_absent_and_no_failure()
    {
        var hash = PictureHash.Of(new byte[32]);

        Assert.Null(await _store.OpenOriginalAsync(hash, default));
        Assert.False(await _store.HasOriginalAsync(hash, default));
        Assert.False(await _store.IsOriginalIntactAsync(hash, default));
        Assert.Null(await _store.OpenAsync(Card(hash), default));
    }

    [S3Fact]
    public async Task Orphans_go_after_a_day_with_their_sizes_and_what_rows_name_stays()
    {
        var (named, orphan) = (await _store.KeepOriginalAsync(new MemoryStream(Picture), default), await _store.KeepOriginalAsync(new MemoryStream([1]), default));
        await _store.KeepAsync(Card(orphan), new MemoryStream([2]), default);
        var kept = new HashSet<PictureHash> { named };

        Assert.Equal(0, await _store.DeleteOrphansAsync(kept, TimeProvider.System.GetUtcNow(), default));
        Assert.Equal(2, await _store.DeleteOrphansAsync(kept, TimeProvider.System.GetUtcNow().AddHours(25), default));
        Assert.True(await _store.HasOriginalAsync(named, default));
        Assert.False(await _store.HasAsync(Card(orphan), default));
    }

    [S3Fact]
    public async Task INV33_A_service_that_is_away_is_an_outage_and_nothing_became_visible()
    {
        _server!.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync();

        await Assert.ThrowsAsync<IOException>(() => _store.KeepOriginalAsync(new MemoryStream(Picture), default));
    }

    private static SizedPicture Card(PictureHash hash) => new(hash, PictureSizes.Card, PictureFormat.WebP);

    private static async Task ListensAsync(int port)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException("The S3 server does not listen.");
    }
}
