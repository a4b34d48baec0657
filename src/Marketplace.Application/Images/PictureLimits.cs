namespace Marketplace.Application.Images;

/// <summary>What an upload may be. Source: reliability, BAD-55 and BAD-57.</summary>
public static class PictureLimits
{
    public const int MegabytesMax = 12;

    /// <summary>Bytes of the file as uploaded.</summary>
    public const long BytesMax = MegabytesMax * 1_000_000L;

    public const int MegapixelsMax = 40;

    public const long PixelsMax = MegapixelsMax * 1_000_000L;

    /// <summary>Pixels of one side.</summary>
    public const int SideMax = 12_000;

    public static bool Holds(int width, int height) =>
        width is > 0 and <= SideMax && height is > 0 and <= SideMax && (long)width * height <= PixelsMax;
}
