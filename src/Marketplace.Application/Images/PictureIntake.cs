using Marketplace.Domain.Common;

namespace Marketplace.Application.Images;

/// <summary>The door for uploads: says at once what the file's own structure shows, and keeps the original.
/// What only a decoder can find comes later, from <see cref="PictureWorkshop"/>.</summary>
public sealed class PictureIntake(IPictureStore store)
{
    /// <summary>An original in the store; width and height are pixels before any rotation.</summary>
    public sealed record Kept(PictureHash Hash, long Bytes, int Width, int Height);

    /// <summary>Takes a seekable stream, as form files are. A file's name is never looked at.</summary>
    /// <exception cref="IOException">The disk failed or is full.</exception>
    public async Task<Outcome<Kept>> ReceiveAsync(Stream upload, CancellationToken stop)
    {
        var header = PictureHeader.Read(upload);
        if (header.IsRefused) return header.Refusal;
        upload.Position = 0;
        var hash = await store.KeepOriginalAsync(upload, stop);
        return new Kept(hash, upload.Length, header.Value.Width, header.Value.Height);
    }
}
