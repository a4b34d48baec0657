using System.Buffers.Binary;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Images;

/// <summary>Walks the chunks of a PNG from IHDR to IEND.</summary>
internal static class PngHeader
{
    private const int ChunksMax = 65_536;
    private const int HeaderLength = 13;
    private const int CheckLength = 4;

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static Outcome<PictureHeader> Read(Stream file)
    {
        Span<byte> bytes = stackalloc byte[16];
        file.Position = Signature.Length;
        file.ReadExactly(bytes);
        if (BinaryPrimitives.ReadUInt32BigEndian(bytes) != HeaderLength || !bytes[4..].StartsWith("IHDR"u8)) return PictureRefusals.NotAnImage;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(bytes[8..]), BinaryPrimitives.ReadInt32BigEndian(bytes[12..]));
        if (!PictureLimits.Holds(width, height)) return PictureRefusals.TooManyPixels;

        var next = Signature.Length + 8L + HeaderLength + CheckLength;
        for (var chunks = 0; chunks < ChunksMax; chunks++)
        {
            file.Position = next;
            if (file.ReadAtLeast(bytes[..8], 8, throwOnEndOfStream: false) < 8) return PictureRefusals.Truncated;
            next += 8L + BinaryPrimitives.ReadUInt32BigEndian(bytes) + CheckLength;
            if (next > file.Length) return PictureRefusals.Truncated;
            if (bytes[4..8].SequenceEqual("acTL"u8)) return PictureRefusals.Animated;
            if (bytes[4..8].SequenceEqual("IEND"u8)) return new PictureHeader(width, height);
        }
        return PictureRefusals.NotAnImage;
    }
}
