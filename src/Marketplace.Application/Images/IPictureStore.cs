namespace Marketplace.Application.Images;

/// <summary>Keeps originals and the sizes made from them. What a hash or a <see cref="SizedPicture"/> opens is complete
/// or absent, never partial: keep the file first, then commit the row that names it.</summary>
/// <remarks>Source: reliability, INV-33 and INV-34. Nothing serves an original: they are read by the worker only.</remarks>
public interface IPictureStore
{
    /// <summary>Keeps the bytes under their SHA-256. The same bytes again replace themselves and count as new.</summary>
    /// <exception cref="IOException">The disk failed or is full; nothing became visible.</exception>
    Task<PictureHash> KeepOriginalAsync(Stream content, CancellationToken stop);

    Task<bool> HasOriginalAsync(PictureHash hash, CancellationToken stop);

    /// <summary>Null where it is absent.</summary>
    Task<Stream?> OpenOriginalAsync(PictureHash hash, CancellationToken stop);

    /// <summary>Reads the original again and compares it with its name; false also where it is absent.</summary>
    Task<bool> IsOriginalIntactAsync(PictureHash hash, CancellationToken stop);

    /// <exception cref="IOException">The disk failed or is full; nothing became visible.</exception>
    Task KeepAsync(SizedPicture picture, Stream content, CancellationToken stop);

    Task<bool> HasAsync(SizedPicture picture, CancellationToken stop);

    /// <summary>Null where it is absent.</summary>
    Task<Stream?> OpenAsync(SizedPicture picture, CancellationToken stop);

    /// <summary>Deletes what no row names (<paramref name="kept"/> are all hashes that rows name) and what was left half
    /// written, once it is 24 hours old.</summary>
    /// <returns>How many files were deleted.</returns>
    Task<int> DeleteOrphansAsync(IReadOnlySet<PictureHash> kept, DateTimeOffset now, CancellationToken stop);
}
