using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Marketplace.Tests.Images;

/// <summary>PNG files written by hand, honest and otherwise.</summary>
internal static class PngBytes
{
    public const byte Rgb = 2;
    public const byte GreyAlpha = 4;
    public const byte Rgba = 6;

    public static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>One colour all over; the pixel's bytes as the colour type and depth want them.</summary>
    public static byte[] Plain(int width, int height, byte colourType, byte[] pixel, byte depth = 8)
    {
        var row = new byte[1 + width * pixel.Length];
        for (var x = 0; x < width; x++) pixel.CopyTo(row, 1 + x * pixel.Length);
        return File(Header(width, height, colourType, depth), Chunk("IDAT", Deflate(row, height)), Chunk("IEND", []));
    }

    /// <summary>A picture with detail, so that its sizes weigh something.</summary>
    public static byte[] Detailed(int width, int height)
    {
        var random = new Random(7);
        var rows = new byte[height * (1 + width * 3)];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width * 3; x++) rows[y * (1 + width * 3) + 1 + x] = (byte)(x * y / 97 % 200 + random.Next(24));
        }
        return File(Header(width, height, Rgb, 8), Chunk("IDAT", Deflate(rows, 1)), Chunk("IEND", []));
    }

    /// <summary>A few kilobytes whose header announces any number of pixels.</summary>
    public static byte[] Bomb(int width, int height) =>
        File(Header(width, height, Rgb, 8), Chunk("IDAT", Deflate(new byte[1 + width * 3], Math.Min(height, 2_000))), Chunk("IEND", []));

    public static byte[] Animated(int width, int height) =>
        File(Header(width, height, Rgb, 8), Chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]), Chunk("IDAT", Deflate(new byte[1 + width * 3], height)), Chunk("IEND", []));

    private static byte[] File(params byte[][] chunks) => [.. Signature, .. chunks.SelectMany(chunk => chunk)];

    private static byte[] Header(int width, int height, byte colourType, byte depth)
    {
        var body = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(body, width);
        BinaryPrimitives.WriteInt32BigEndian(body.AsSpan(4), height);
        (body[8], body[9]) = (depth, colourType);
        return Chunk("IHDR", body);
    }

    private static byte[] Deflate(byte[] row, int rows)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            for (var y = 0; y < rows; y++) zlib.Write(row);
        }
        return packed.ToArray();
    }

    private static byte[] Chunk(string name, byte[] body)
    {
        var chunk = new byte[12 + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        body.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + body.Length), Crc(chunk.AsSpan(4, 4 + body.Length)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
