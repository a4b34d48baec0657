namespace Marketplace.Application.Images;

/// <summary>Which decoder the worker uses; said to it through its environment.</summary>
internal static class PictureEngine
{
    public const string Variable = "MARKETPLACE_PICTURE_ENGINE";
    public const string Libvips = "libvips";
    public const string ImageSharp = "imagesharp";

    /// <summary>Null where the chosen one is not in this installation.</summary>
    public static IPictureMaker? Find()
    {
#if CARD_PACKAGES
        if (Environment.GetEnvironmentVariable(Variable) == ImageSharp) return new ImageSharpPictureMaker();
#endif
        if (Environment.GetEnvironmentVariable(Variable) is not (null or "" or Libvips)) return null;
        return Vips.TryLoad() ? new VipsPictureMaker() : null;
    }
}
