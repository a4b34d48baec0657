using Marketplace.Domain.Common;

namespace Marketplace.Domain.Cooperatives;

/// <summary>An uploaded picture. Its original is kept by content hash and never served (INV-33, INV-34).</summary>
public sealed class Picture
{
    private Picture() { }

    public Id<Picture> Id { get; private set; }

    /// <summary>None for pictures of the shop itself.</summary>
    public Id<Cooperative>? CooperativeId { get; private set; }

    /// <summary>SHA-256 of the original, in lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    public PictureStatus Status { get; private set; }

    public int WidthPixels { get; private set; }

    public int HeightPixels { get; private set; }

    /// <summary>Average colour as #rrggbb, painted until the picture has arrived.</summary>
    public string Colour { get; private set; } = "";

    /// <summary>Key of the sentence that says why it was refused.</summary>
    public string RefusalKey { get; private set; } = "";

    public DateTimeOffset UploadedAt { get; private set; }

    public static Picture Upload(Id<Cooperative>? cooperative, string hash, DateTimeOffset now) =>
        new() { CooperativeId = cooperative, Hash = hash, UploadedAt = now };

    public void BecomeReady(int widthPixels, int heightPixels, string colour)
    {
        if (Status is not PictureStatus.Uploaded)
            throw new InvalidOperationException($"Picture {Id} cannot become ready from {Status}.");
        (Status, WidthPixels, HeightPixels, Colour) = (PictureStatus.Ready, widthPixels, heightPixels, colour);
    }

    public void Refuse(string refusalKey)
    {
        if (Status is not PictureStatus.Uploaded)
            throw new InvalidOperationException($"Picture {Id} cannot be refused from {Status}.");
        (Status, RefusalKey) = (PictureStatus.Refused, refusalKey);
    }
}
