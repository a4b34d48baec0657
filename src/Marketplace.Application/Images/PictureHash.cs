using System.Diagnostics.CodeAnalysis;

namespace Marketplace.Application.Images;

/// <summary>SHA-256 of an original's bytes, 64 lower-case hex digits: the name of the original and of all made from it.</summary>
/// <remarks>Only this form reaches a path, so no name from outside ever does.</remarks>
public readonly record struct PictureHash : IParsable<PictureHash>
{
    public const int Length = 64;

    private readonly string? _hex;

    private PictureHash(string hex) => _hex = hex;

    private string Hex => _hex ?? throw new InvalidOperationException("A picture hash was never given.");

    public static PictureHash Of(ReadOnlySpan<byte> sha256) =>
        sha256.Length * 2 == Length
            ? new(Convert.ToHexStringLower(sha256))
            : throw new ArgumentException("Not the length of a SHA-256.", nameof(sha256));

    /// <summary>Reads what a row keeps.</summary>
    /// <exception cref="FormatException">Not 64 lower-case hexadecimal digits.</exception>
    public static PictureHash Of(string hex) => Parse(hex, null);

    public static PictureHash Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var hash) ? hash : throw new FormatException("Not a picture hash.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PictureHash result)
    {
        var fits = s is { Length: Length } && s.All(char.IsAsciiHexDigitLower);
        result = fits ? new PictureHash(s!) : default;
        return fits;
    }

    public override string ToString() => Hex;
}
