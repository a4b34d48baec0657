namespace Marketplace.Application.Images;

/// <summary>The sizes pages ask for, in pixels of the longer side. A picture is never enlarged.</summary>
public static class PictureSizes
{
    /// <summary>Cart lines and tables.</summary>
    public const int Thumb = 192;

    /// <summary>Product cards in lists.</summary>
    public const int Card = 480;

    /// <summary>The product's own page.</summary>
    public const int Page = 960;

    /// <summary>Largest first: the smaller ones are made from it.</summary>
    public static IReadOnlyList<int> All { get; } = [Page, Card, Thumb];

    /// <summary>Everything made from one original.</summary>
    public static IReadOnlyList<PictureSpec> Specs { get; } =
        [.. from pixels in All from format in PictureFormats.All select new PictureSpec(pixels, format, BytesAimedAt(pixels, format))];

    /// <summary>What a picture of this size should weigh at most; quality goes down in steps until it does.</summary>
    private static int BytesAimedAt(int pixels, PictureFormat format)
    {
        var webp = pixels switch { <= Thumb => 7_000, <= Card => 22_000, _ => 70_000 };
        return format switch
        {
            PictureFormat.Avif => webp * 3 / 4,
            PictureFormat.WebP => webp,
            // for browsers that know nothing newer; the same look costs about half as much again
            PictureFormat.Jpeg => webp * 3 / 2,
        };
    }
}
