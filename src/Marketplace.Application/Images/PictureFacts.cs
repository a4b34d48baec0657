namespace Marketplace.Application.Images;

/// <summary>What is known of a picture once its sizes are made.</summary>
/// <param name="Original">Names it and its sizes.</param>
/// <param name="Width">Pixels of the original, upright.</param>
/// <param name="Height">Pixels of the original, upright.</param>
/// <param name="Colour">Average colour, for example <c>#c0a080</c>: what a page shows until the picture is there.</param>
/// <param name="Files">What is now in the store, largest first.</param>
public sealed record PictureFacts(PictureHash Original, int Width, int Height, string Colour, IReadOnlyList<PictureFacts.Made> Files)
{
    /// <summary>One file that is now in the store.</summary>
    public sealed record Made(int Pixels, PictureFormat Format, int Width, int Height, long Bytes);
}
