namespace Marketplace.Application.Images;

/// <summary>What the worker learnt of the original.</summary>
/// <param name="Width">Pixels, upright.</param>
/// <param name="Height">Pixels, upright.</param>
/// <param name="Colour">Average colour, for example <c>#c0a080</c>.</param>
internal sealed record PictureFindings(int Width, int Height, string Colour)
{
    public static string ColourOf(ReadOnlySpan<byte> redGreenBlue) => $"#{Convert.ToHexStringLower(redGreenBlue)}";
}
