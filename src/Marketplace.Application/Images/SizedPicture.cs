using System.Globalization;

namespace Marketplace.Application.Images;

/// <summary>One served file: which original, how large, in which format.</summary>
public readonly record struct SizedPicture(PictureHash Original, int Pixels, PictureFormat Format)
{
    /// <summary>Last part of its address and of its path, for example <c>9f86…-480.webp</c>. Its content never changes.</summary>
    public string FileName => string.Create(CultureInfo.InvariantCulture, $"{Original}-{Pixels}.{Format.Extension()}");

    /// <summary>Reads a file name from an address; only sizes and formats that we make are understood.</summary>
    public static bool TryParse(string? fileName, out SizedPicture picture)
    {
        picture = default;
        if (fileName is null || fileName.Length <= PictureHash.Length || fileName[PictureHash.Length] != '-') return false;
        if (!PictureHash.TryParse(fileName[..PictureHash.Length], null, out var hash)) return false;
        foreach (var spec in PictureSizes.Specs)
        {
            picture = new SizedPicture(hash, spec.Pixels, spec.Format);
            if (picture.FileName == fileName) return true;
        }
        picture = default;
        return false;
    }
}
