using System.Globalization;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Images;

/// <summary>Decodes once, to the largest size; the others are made from that in memory.</summary>
internal sealed class VipsPictureMaker : IPictureMaker
{
    private const int Bands = 3;

    public string Engine => $"libvips {Vips.Version}";

    public Outcome<PictureFindings> Make(string file, string folder, IReadOnlyList<PictureSpec> specs)
    {
        if (Vips.LoaderOf(file) is not { } loader) return PictureRefusals.NotAnImage;
        if (Try(() => Vips.Make(loader, null, ("filename", file))) is not { } header) return PictureRefusals.Truncated;
        using var opened = header;
        if (header.Pages > 1) return PictureRefusals.Animated;
        if (!PictureLimits.Holds(header.Width, header.Height)) return PictureRefusals.TooManyPixels;

        if (Try(() => Decode(file, specs.Max(spec => spec.Pixels))) is not { } largest) return PictureRefusals.Truncated;
        using var decoded = largest;
        largest.DropMetadata();
        foreach (var size in specs.GroupBy(spec => spec.Pixels)) Write(largest, size.Key, size, folder);
        var (width, height) = header.IsLying ? (header.Height, header.Width) : (header.Width, header.Height);
        return new PictureFindings(width, height, AverageColour(largest));
    }

    // what cannot be decoded is the upload's fault; what cannot be written is ours, and is thrown
    private static VipsImage? Try(Func<VipsImage> decode)
    {
        try
        {
            return decode();
        }
        catch (VipsException undecodable)
        {
            Console.Error.WriteLine(undecodable.Message);
            return null;
        }
    }

    private static VipsImage Decode(string file, int pixels)
    {
        using var upright = Vips.Make("thumbnail", null,
            ("filename", file), Side("width", pixels), ("size", "down"), ("fail-on", "error"), ("export-profile", "srgb"));
        using var coloured = Vips.Make("colourspace", upright, ("space", "srgb"));
        if (!coloured.HasAlpha) return coloured.ToMemory();
        // asked only now: without an alpha band it would take the blue one for it
        using var opaque = Vips.Make("flatten", coloured, ("background", "255"));
        return opaque.ToMemory();
    }

    private static void Write(VipsImage largest, int pixels, IEnumerable<PictureSpec> specs, string folder)
    {
        using var lazy = Vips.Make("thumbnail_image", largest, Side("width", pixels), ("size", "down"));
        using var image = lazy.ToMemory();
        foreach (var spec in specs.Where(spec => spec.Format is not PictureFormat.Avif || Vips.WritesAvif))
        {
            var path = Path.Combine(folder, spec.FileName);
            foreach (var quality in spec.QualitiesTried)
            {
                Save(image, path, spec.Format, quality.ToString(CultureInfo.InvariantCulture));
                if (new FileInfo(path).Length <= spec.BytesAimedAt) break;
            }
        }
    }

    private static void Save(VipsImage image, string path, PictureFormat format, string quality)
    {
        switch (format)
        {
            case PictureFormat.Avif:
                Vips.Save("heifsave", image, ("filename", path), ("Q", quality), ("compression", "av1"), ("effort", "2"), Vips.WithoutMetadata);
                break;
            case PictureFormat.WebP:
                Vips.Save("webpsave", image, ("filename", path), ("Q", quality), ("smart-subsample", "true"), Vips.WithoutMetadata);
                break;
            case PictureFormat.Jpeg:
                Vips.Save("jpegsave", image, ("filename", path), ("Q", quality), ("optimize-coding", "true"), ("interlace", "true"), Vips.WithoutMetadata);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format));
        }
    }

    private static string AverageColour(VipsImage image)
    {
        using var point = Vips.Make("thumbnail_image", image, Side("width", 1), Side("height", 1), ("size", "force"));
        return PictureFindings.ColourOf(point.FirstPixel(Bands));
    }

    private static (string, string) Side(string name, int pixels) => (name, pixels.ToString(CultureInfo.InvariantCulture));
}
