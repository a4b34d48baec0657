using System.Buffers.Binary;
using System.Text;

namespace Marketplace.Tests.Images;

/// <summary>Segments spliced into a JPEG by hand.</summary>
internal static class JpegBytes
{
    public const string Artist = "Fatima of the twelve hives";
    public const string Place = "GPSPLACE33N5W";

    /// <summary>8 by 8 pixels in printer's colours without a profile, a deep red.</summary>
    public static byte[] Cmyk => Convert.FromBase64String(
        "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP"
        + "/8AAFAgACAAIBEMRAE0RAFkRAEsRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAcG/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAA4EQwBNAFkASwAAPwBOGw5Wz//Z");

    /// <summary>EXIF that says: turn me a quarter to the right, taken by this person at this place.</summary>
    public static byte[] WithExif(byte[] jpeg) => WithSegment(jpeg, 0xE1, [.. "Exif\0\0"u8, .. Tiff()]);

    public static byte[] WithComment(byte[] jpeg, string text) => WithSegment(jpeg, 0xFE, Encoding.UTF8.GetBytes(text));

    private static byte[] WithSegment(byte[] jpeg, byte marker, byte[] body)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(body.Length + 2));
        return [.. jpeg[..2], 0xFF, marker, .. length, .. body, .. jpeg[2..]];
    }

    /// <summary>Big-endian TIFF: orientation, artist, and a GPS directory with one text.</summary>
    private static byte[] Tiff()
    {
        const int directory = 8;
        const int texts = directory + 2 + 3 * 12 + 4;
        var artist = Encoding.ASCII.GetBytes(Artist + "\0");
        var place = Encoding.ASCII.GetBytes(Place + "\0");
        var gps = texts + artist.Length;
        var gpsText = gps + 2 + 12 + 4;
        return
        [
            .. "MM"u8, 0, 42, .. Long(directory),
            0, 3,
            .. Entry(0x0112, 3, 1, 6 << 16),
            .. Entry(0x013B, 2, artist.Length, texts),
            .. Entry(0x8825, 4, 1, gps),
            .. Long(0),
            .. artist,
            0, 1,
            .. Entry(0x001D, 2, place.Length, gpsText),
            .. Long(0),
            .. place,
        ];
    }

    private static byte[] Entry(ushort tag, ushort type, int count, int value) =>
        [(byte)(tag >> 8), (byte)tag, (byte)(type >> 8), (byte)type, .. Long(count), .. Long(value)];

    private static byte[] Long(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
