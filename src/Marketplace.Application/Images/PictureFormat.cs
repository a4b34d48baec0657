namespace Marketplace.Application.Images;

/// <summary>What sizes are served in, lightest first: a browser gets the first one that it takes and that was made.</summary>
public enum PictureFormat
{
    /// <summary>Made where the image library of this installation can write it.</summary>
    Avif,

    WebP,
    Jpeg,
}
