using System.Net;
using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Microsoft.Extensions.Options;

namespace Marketplace.Application.Images;

/// <summary>The same store in a bucket that several nodes share, of whatever service speaks S3. An object is there whole or not at
/// all, so putting it is the moment of truth that a rename is on a disk (INV-33). The bucket stays private: sizes are served through
/// the site, originals by nobody (INV-34).</summary>
internal sealed class S3PictureStore(IAmazonS3 s3, IOptions<ImagesOptions> options) : IPictureStore
{
    private const string Originals = "originals/";
    private const string Sizes = "sizes/";

    private readonly string _bucket = options.Value.S3.Bucket;

    /// <summary>A client for the service of the settings; without keys there, the ones that the machine has.</summary>
    public static IAmazonS3 Connect(S3Options settings)
    {
        var configuration = new AmazonS3Config
        {
            ForcePathStyle = settings.UsesPathStyle,
            AuthenticationRegion = settings.Region,
            // services other than the first one know no checksums at the end of a body
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (settings.ServiceUrl.Length > 0)
            configuration.ServiceURL = settings.ServiceUrl;
        else
            configuration.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(settings.Region);
        return settings.AccessKey.Length > 0
            ? new AmazonS3Client(new BasicAWSCredentials(settings.AccessKey, settings.SecretKey), configuration)
            : new AmazonS3Client(configuration);
    }

    public async Task<PictureHash> KeepOriginalAsync(Stream content, CancellationToken stop)
    {
        // its name is its hash, which is known at its end
        await using var copy = Scratch();
        await content.CopyToAsync(copy, stop);
        copy.Position = 0;
        var hash = PictureHash.Of(await SHA256.HashDataAsync(copy, stop));
        copy.Position = 0;
        await PutAsync(KeyOf(hash), copy, stop);
        return hash;
    }

    public Task<bool> HasOriginalAsync(PictureHash hash, CancellationToken stop) => HasAsync(KeyOf(hash), stop);

    public Task<Stream?> OpenOriginalAsync(PictureHash hash, CancellationToken stop) => OpenAsync(KeyOf(hash), stop);

    public async Task<bool> IsOriginalIntactAsync(PictureHash hash, CancellationToken stop)
    {
        await using var content = await OpenOriginalAsync(hash, stop);
        return content is not null && PictureHash.Of(await SHA256.HashDataAsync(content, stop)) == hash;
    }

    public async Task KeepAsync(SizedPicture picture, Stream content, CancellationToken stop)
    {
        await using var copy = Scratch();
        await content.CopyToAsync(copy, stop);
        copy.Position = 0;
        await PutAsync(KeyOf(picture), copy, stop);
    }

    public Task<bool> HasAsync(SizedPicture picture, CancellationToken stop) => HasAsync(KeyOf(picture), stop);

    public Task<Stream?> OpenAsync(SizedPicture picture, CancellationToken stop) => OpenAsync(KeyOf(picture), stop);

    /// <remarks>A size goes with its original: what is not named any more, and neither of them is younger than a day.</remarks>
    public async Task<int> DeleteOrphansAsync(IReadOnlySet<PictureHash> kept, DateTimeOffset now, CancellationToken stop)
    {
        var before = (now - DiskPictureStore.OrphanAge).UtcDateTime;
        var (young, old) = (new HashSet<PictureHash>(), new List<(PictureHash Hash, string Key)>());
        foreach (var start in (string[])[Originals, Sizes])
        {
            await foreach (var (key, changed) in ListAsync(start, stop))
            {
                if (!PictureHash.TryParse(key[(key.LastIndexOf('/') + 1)..].Split('-')[0], null, out var hash) || kept.Contains(hash))
                    continue;
                if (changed >= before)
                    young.Add(hash);
                else
                    old.Add((hash, key));
            }
        }

        var orphans = old.FindAll(one => !young.Contains(one.Hash));
        foreach (var (_, key) in orphans)
            await AskAsync(() => s3.DeleteObjectAsync(_bucket, key, stop));
        return orphans.Count;
    }

    private static FileStream Scratch() => new(
        Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 0, FileOptions.Asynchronous | FileOptions.DeleteOnClose);

    private static string KeyOf(PictureHash hash) => $"{Originals}{hash.ToString()[..2]}/{hash}";

    private static string KeyOf(SizedPicture picture) => $"{Sizes}{picture.Original.ToString()[..2]}/{picture.FileName}";

    private async Task PutAsync(string key, Stream content, CancellationToken stop) => await AskAsync(() => s3.PutObjectAsync(
        new PutObjectRequest { BucketName = _bucket, Key = key, InputStream = content, AutoCloseStream = false, UseChunkEncoding = false }, stop));

    private async Task<bool> HasAsync(string key, CancellationToken stop) =>
        await FindAsync(() => s3.GetObjectMetadataAsync(_bucket, key, stop)) is not null;

    private async Task<Stream?> OpenAsync(string key, CancellationToken stop) =>
        (await FindAsync(() => s3.GetObjectAsync(_bucket, key, stop)))?.ResponseStream;

    private async IAsyncEnumerable<(string Key, DateTime Changed)> ListAsync(
        string start, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var request = new ListObjectsV2Request { BucketName = _bucket, Prefix = start };
        while (true)
        {
            var page = await AskAsync(() => s3.ListObjectsV2Async(request, stop));
            foreach (var found in page.S3Objects ?? [])
                yield return (found.Key, (found.LastModified ?? DateTime.MaxValue).ToUniversalTime());
            if (page.IsTruncated is not true)
                yield break;
            request.ContinuationToken = page.NextContinuationToken;
        }
    }

    private static async Task<T?> FindAsync<T>(Func<Task<T>> ask)
        where T : class
    {
        try
        {
            return await ask();
        }
        catch (AmazonS3Exception absent) when (absent.StatusCode is HttpStatusCode.NotFound)
        {
            return null;
        }
        catch (Exception outage) when (outage is AmazonServiceException or HttpRequestException)
        {
            throw new IOException("The picture store does not answer.", outage);
        }
    }

    private static async Task<T> AskAsync<T>(Func<Task<T>> ask)
        where T : class => await FindAsync(ask) ?? throw new IOException("The bucket of the picture store does not exist.");
}
