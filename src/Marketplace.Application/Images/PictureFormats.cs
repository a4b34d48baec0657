namespace Marketplace.Application.Images;

public static class PictureFormats
{
    public static IReadOnlyList<PictureFormat> All { get; } = Enum.GetValues<PictureFormat>();

    /// <summary>End of the file name, without the dot.</summary>
    public static string Extension(this PictureFormat format) => format switch
    {
        PictureFormat.Avif => "avif",
        PictureFormat.WebP => "webp",
        PictureFormat.Jpeg => "jpg",
    };

    public static string ContentType(this PictureFormat format) => format switch
    {
        PictureFormat.Avif => "image/avif",
        PictureFormat.WebP => "image/webp",
        PictureFormat.Jpeg => "image/jpeg",
    };

    /// <summary>Whether a size may be without it: not every image library writes it, and the others serve everybody.</summary>
    public static bool IsOptional(this PictureFormat format) => format is PictureFormat.Avif;

    public static PictureFormat? OfExtension(string extension)
    {
        foreach (var format in All.Where(format => format.Extension() == extension)) return format;
        return null;
    }
}
