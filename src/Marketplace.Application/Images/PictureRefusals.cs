using Marketplace.Domain.Common;

namespace Marketplace.Application.Images;

/// <summary>All that can be said against an upload.</summary>
public static class PictureRefusals
{
    /// <summary>By its content neither JPEG, PNG nor WebP, whatever its name says.</summary>
    public static Refusal NotAnImage => new("Picture.NotAnImage");

    /// <summary>From an iPhone: the sentence tells how to change it.</summary>
    public static Refusal Heic => new("Picture.Heic");

    public static Refusal TooLarge => new("Picture.TooLarge", PictureLimits.MegabytesMax);

    public static Refusal TooManyPixels => new("Picture.TooManyPixels", PictureLimits.MegapixelsMax, PictureLimits.SideMax);

    /// <summary>Incomplete or damaged.</summary>
    public static Refusal Truncated => new("Picture.Truncated");

    public static Refusal Animated => new("Picture.Animated");

    public static Refusal TooSlow => new("Picture.TooSlow");

    /// <summary>The decoder fell over it.</summary>
    public static Refusal Unreadable => new("Picture.Unreadable");

    /// <summary>This installation has no image library.</summary>
    public static Refusal Unavailable => new("Picture.Unavailable");

    /// <summary>The refusal behind a key that the worker said or a row keeps, with its values. A word that is none of ours
    /// counts as a decoder gone astray.</summary>
    public static Refusal Of(string key)
    {
        Refusal[] known = [NotAnImage, Heic, TooLarge, TooManyPixels, Truncated, Animated, TooSlow, Unreadable, Unavailable];
        return Array.Find(known, refusal => refusal.Key == key) ?? Unreadable;
    }
}
