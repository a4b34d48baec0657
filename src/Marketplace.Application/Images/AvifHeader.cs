using System.Buffers.Binary;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Images;

/// <summary>Reads the size of an AVIF that our own worker wrote. As an upload no AVIF is taken: nobody's camera writes it.</summary>
internal static class AvifHeader
{
    private const int OpeningBytes = 4_096;
    private const int SizeBytes = 16;

    public static Outcome<PictureHeader> Read(Stream file)
    {
        Span<byte> bytes = stackalloc byte[OpeningBytes];
        file.Position = 0;
        var opening = bytes[..file.ReadAtLeast(bytes, OpeningBytes, throwOnEndOfStream: false)];
        if (opening.Length < SizeBytes || !opening[4..].StartsWith("ftypavif"u8))
            return PictureRefusals.NotAnImage;
        // the property "image spatial extents": its name, four bytes of flags, width, height
        var size = opening.IndexOf("ispe"u8);
        if (size < 0 || size + SizeBytes > opening.Length)
            return PictureRefusals.Truncated;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(opening[(size + 8)..]), BinaryPrimitives.ReadInt32BigEndian(opening[(size + 12)..]));
        return PictureLimits.Holds(width, height) ? new PictureHeader(width, height) : PictureRefusals.TooManyPixels;
    }
}
