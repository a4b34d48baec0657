#if CARD_PACKAGES
using Marketplace.Domain.Common;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Formats.Webp;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;

namespace Marketplace.Application.Images;

/// <summary>The design card's image package in the place of libvips; in the same limited process.</summary>
internal sealed class ImageSharpPictureMaker : IPictureMaker
{
    private static readonly DecoderOptions Decoding = new()
    {
        Configuration = new Configuration(new JpegConfigurationModule(), new PngConfigurationModule(), new WebpConfigurationModule()),
        MaxFrames = 1,
    };

    public string Engine => "ImageSharp";

    public Outcome<PictureFindings> Make(string file, string folder, IReadOnlyList<PictureSpec> specs)
    {
        try
        {
            var header = Image.Identify(Decoding, file);
            if (!PictureLimits.Holds(header.Width, header.Height)) return PictureRefusals.TooManyPixels;
            using var image = Image.Load<Rgba32>(Decoding, file);
            image.Mutate(upright => upright.AutoOrient().BackgroundColor(Color.White));
            foreach (var spec in specs.Where(spec => !spec.Format.IsOptional())) Write(image, spec, Path.Combine(folder, spec.FileName));
            using var point = image.Clone(whole => whole.Resize(1, 1, KnownResamplers.Box));
            var colour = point[0, 0];
            return new PictureFindings(image.Width, image.Height, PictureFindings.ColourOf([colour.R, colour.G, colour.B]));
        }
        catch (UnknownImageFormatException)
        {
            return PictureRefusals.NotAnImage;
        }
        catch (ImageFormatException)
        {
            return PictureRefusals.Truncated;
        }
    }

    private static void Write(Image image, PictureSpec spec, string path)
    {
        var fits = Math.Max(image.Width, image.Height) <= spec.Pixels;
        using var sized = image.Clone(whole => whole.Resize(new ResizeOptions
        {
            Size = fits ? image.Size : new Size(spec.Pixels, spec.Pixels),
            Mode = ResizeMode.Max,
        }));
        foreach (var quality in PictureSpec.Qualities)
        {
            sized.Save(path, EncoderOf(spec.Format, quality));
            if (new FileInfo(path).Length <= spec.BytesAimedAt) break;
        }
    }

    private static ImageEncoder EncoderOf(PictureFormat format, int quality) => format switch
    {
        PictureFormat.Avif => throw new NotSupportedException("ImageSharp writes no AVIF."),
        PictureFormat.WebP => new WebpEncoder { Quality = quality, FileFormat = WebpFileFormatType.Lossy, SkipMetadata = true },
        PictureFormat.Jpeg => new JpegEncoder { Quality = quality, SkipMetadata = true },
    };
}
#endif
