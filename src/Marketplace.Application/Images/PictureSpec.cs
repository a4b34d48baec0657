using System.Globalization;

namespace Marketplace.Application.Images;

/// <summary>One file to make: pixels of the longer side, format, and the weight it should stay under.</summary>
public sealed record PictureSpec(int Pixels, PictureFormat Format, int BytesAimedAt)
{
    /// <summary>Tried in this order until the file is light enough; the last is kept whatever it weighs.</summary>
    public static IReadOnlyList<int> Qualities { get; } = [78, 70, 62, 54, 46, 38];

    /// <summary>The same for AVIF, whose scale is another and whose every try costs a second.</summary>
    private static readonly IReadOnlyList<int> AvifQualities = [52, 42];

    public IReadOnlyList<int> QualitiesTried => Format is PictureFormat.Avif ? AvifQualities : Qualities;

    /// <summary>Name of the file in the worker's folder.</summary>
    public string FileName => string.Create(CultureInfo.InvariantCulture, $"{Pixels}.{Format.Extension()}");

    /// <summary>As one argument of a command line, for example <c>480:webp:22000,480:jpg:33000</c>.</summary>
    public static string Write(IEnumerable<PictureSpec> specs) => string.Join(',', specs.Select(
        s => string.Create(CultureInfo.InvariantCulture, $"{s.Pixels}:{s.Format.Extension()}:{s.BytesAimedAt}")));

    /// <exception cref="FormatException">Not what <see cref="Write"/> writes.</exception>
    public static IReadOnlyList<PictureSpec> Read(string text) => [.. text.Split(',').Select(ReadOne)];

    private static PictureSpec ReadOne(string text) =>
        text.Split(':') is [var pixels, var extension, var bytes]
        && int.TryParse(pixels, NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side > 0
        && PictureFormats.OfExtension(extension) is { } format
        && int.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var aim)
            ? new PictureSpec(side, format, aim)
            : throw new FormatException($"Not a picture specification: {text}.");
}
