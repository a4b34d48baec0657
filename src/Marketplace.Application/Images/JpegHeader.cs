using System.Buffers.Binary;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Images;

/// <summary>Walks the segments of a JPEG to its frame header, then looks for its end.</summary>
internal static class JpegHeader
{
    private const int SegmentsMax = 4_096;
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    public static ReadOnlySpan<byte> Signature => [0xFF, 0xD8, 0xFF];

    public static Outcome<PictureHeader> Read(Stream file)
    {
        file.Position = 2;
        PictureHeader? frame = null;
        for (var segments = 0; segments < SegmentsMax; segments++)
        {
            if (NextMarker(file) is not { } marker) return PictureRefusals.Truncated;
            if (marker == StartOfScan) break;
            if (StandsAlone(marker)) continue;
            if (marker == EndOfImage || Segment(file) is not { } length) return PictureRefusals.Truncated;
            var next = file.Position + length;
            if (IsFrame(marker))
            {
                frame = Frame(file);
                if (frame is null) return PictureRefusals.NotAnImage;
                if (!PictureLimits.Holds(frame.Width, frame.Height)) return PictureRefusals.TooManyPixels;
            }
            file.Position = next;
        }
        if (frame is null) return PictureRefusals.NotAnImage;
        return HasEnd(file) ? frame : PictureRefusals.Truncated;
    }

    private static byte? NextMarker(Stream file)
    {
        if (file.ReadByte() != 0xFF) return null;
        int marker;
        do marker = file.ReadByte(); while (marker == 0xFF); // fill bytes
        return marker <= 0 ? null : (byte)marker;
    }

    private static bool StandsAlone(byte marker) => marker is 0x01 or (>= 0xD0 and <= 0xD8);

    /// <summary>Bytes of the segment after its length, or null where the file is shorter.</summary>
    private static int? Segment(Stream file)
    {
        Span<byte> bytes = stackalloc byte[2];
        if (file.ReadAtLeast(bytes, 2, throwOnEndOfStream: false) < 2) return null;
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes) - 2;
        return length < 0 || file.Position + length > file.Length ? null : length;
    }

    // C4, C8 and CC lie in the same range and are tables
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static PictureHeader? Frame(Stream file)
    {
        Span<byte> bytes = stackalloc byte[5];
        if (file.ReadAtLeast(bytes, 5, throwOnEndOfStream: false) < 5) return null;
        var height = BinaryPrimitives.ReadUInt16BigEndian(bytes[1..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(bytes[3..]);
        return height == 0 || width == 0 ? null : new PictureHeader(width, height);
    }

    // within a scan every FF is followed by 00 or a restart marker, so this pair can only be the end
    private static bool HasEnd(Stream file)
    {
        var buffer = new byte[65_536];
        var endedWithFF = false;
        while (file.Read(buffer) is var read and > 0)
        {
            var bytes = buffer.AsSpan(0, read);
            if (endedWithFF && bytes[0] == EndOfImage) return true;
            if (bytes.IndexOf((ReadOnlySpan<byte>)[0xFF, EndOfImage]) >= 0) return true;
            endedWithFF = bytes[^1] == 0xFF;
        }
        return false;
    }
}
