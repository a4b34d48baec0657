using System.Buffers.Binary;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Images;

/// <summary>Reads the first chunk of a WebP: lossy, lossless or extended.</summary>
internal static class WebpHeader
{
    private const byte AnimationFlag = 0x02;
    private const byte LosslessSignature = 0x2F;

    /// <param name="opening">The first 32 bytes.</param>
    /// <param name="fileLength">Bytes of the whole file.</param>
    public static Outcome<PictureHeader> Read(ReadOnlySpan<byte> opening, long fileLength)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(opening[4..]) + 8L > fileLength) return PictureRefusals.Truncated;
        var chunk = opening[12..16];
        var body = opening[20..];
        if (chunk.SequenceEqual("VP8X"u8))
            return (body[0] & AnimationFlag) != 0 ? PictureRefusals.Animated : new PictureHeader(1 + ThreeBytes(body[4..]), 1 + ThreeBytes(body[7..]));
        if (chunk.SequenceEqual("VP8L"u8) && body[0] == LosslessSignature)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
            return new PictureHeader(1 + FourteenBits(bits), 1 + FourteenBits(bits >> 14));
        }
        if (chunk.SequenceEqual("VP8 "u8) && body[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
            return new PictureHeader(FourteenBits(BinaryPrimitives.ReadUInt16LittleEndian(body[6..])), FourteenBits(BinaryPrimitives.ReadUInt16LittleEndian(body[8..])));
        return PictureRefusals.NotAnImage;
    }

    private static int ThreeBytes(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;

    private static int FourteenBits(uint bits) => (int)(bits & 0x3FFF);
}
