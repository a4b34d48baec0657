using Marketplace.Domain.Common;

namespace Marketplace.Application.Images;

/// <summary>What the first bytes of an upload say, read by our own code before any decoder sees them.</summary>
/// <param name="Width">Pixels as stored, before any rotation.</param>
/// <param name="Height">Pixels as stored, before any rotation.</param>
public sealed record PictureHeader(int Width, int Height)
{
    private const int Opening = 32;

    /// <summary>Type by content, pixels within limits, one frame, and the end of the file where its structure says.</summary>
    /// <param name="file">Seekable; left anywhere.</param>
    public static Outcome<PictureHeader> Read(Stream file)
    {
        if (file.Length > PictureLimits.BytesMax) return PictureRefusals.TooLarge;
        Span<byte> opening = stackalloc byte[Opening];
        file.Position = 0;
        opening = opening[..file.ReadAtLeast(opening, Opening, throwOnEndOfStream: false)];
        var header = ReadKind(file, opening);
        if (header.IsRefused) return header;
        return PictureLimits.Holds(header.Value.Width, header.Value.Height) ? header : PictureRefusals.TooManyPixels;
    }

    private static Outcome<PictureHeader> ReadKind(Stream file, ReadOnlySpan<byte> opening)
    {
        // shorter than the smallest picture there can be
        if (opening.Length < Opening) return PictureRefusals.NotAnImage;
        if (opening.StartsWith(JpegHeader.Signature)) return JpegHeader.Read(file);
        if (opening.StartsWith(PngHeader.Signature)) return PngHeader.Read(file);
        if (opening.StartsWith("RIFF"u8) && opening[8..].StartsWith("WEBP"u8)) return WebpHeader.Read(opening, file.Length);
        return IsHeic(opening) ? PictureRefusals.Heic : PictureRefusals.NotAnImage;
    }

    private static bool IsHeic(ReadOnlySpan<byte> opening)
    {
        if (!opening[4..].StartsWith("ftyp"u8)) return false;
        var brand = opening[8..12];
        return brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8);
    }
}
