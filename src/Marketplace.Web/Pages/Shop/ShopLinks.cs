using System.Globalization;
using Marketplace.Application.Images;
using Marketplace.Domain.Common;

namespace Marketplace.Web.Pages.Shop;

/// <summary>Addresses that lists write by the dozen: put together by hand, a link generator costs more than the card.</summary>
public static class ShopLinks
{
    public static string Product(PathString language, long product, string slug) =>
        string.Create(CultureInfo.InvariantCulture, $"{language}/products/{product}/{slug}");

    /// <summary>Below the language, as <see cref="Presentation.PageAddress"/> wants it.</summary>
    public static Func<Language, string> ProductIn(long product, LocalizedText slug) => language =>
        new PathString(Product(default, product, slug.In(language))).ToUriComponent();

    public static string Picture(string hash, int pixels) =>
        string.Create(CultureInfo.InvariantCulture, $"/pictures/{hash}-{pixels}");

    /// <summary>The sizes made of a picture, for <c>srcset</c>.</summary>
    public static string PictureSet(string hash, params ReadOnlySpan<int> sizes)
    {
        var set = new System.Text.StringBuilder();
        foreach (var pixels in sizes)
            set.Append(set.Length == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"{Picture(hash, pixels)} {pixels}w");
        return set.ToString();
    }

    /// <summary>For browsers that show no WebP, and for machines that fetch a picture to show it beside a link.</summary>
    public static string PlainPicture(string hash) =>
        string.Create(CultureInfo.InvariantCulture, $"/pictures/{hash}-{PictureSizes.Page}.jpg");
}
