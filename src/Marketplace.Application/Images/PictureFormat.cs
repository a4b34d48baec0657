namespace Marketplace.Application.Images;

/// <summary>What sizes are served in, best first. A third one (AVIF) is one more line here: the compiler then lists
/// every switch that must learn it.</summary>
public enum PictureFormat
{
    WebP,
    Jpeg,
}
