using System.Globalization;
using Marketplace.Domain.Catalog;

namespace Marketplace.Web.Pages.Shop;

/// <summary>Which part of a picture a cut leaves in sight, as classes: our pages may carry no style of their own, so the sheet
/// has one for every five percent.</summary>
public static class PictureCut
{
    private const int Step = 5;

    /// <returns>Nothing for the middle.</returns>
    public static string? ClassOf(PictureFocus focus) => focus == PictureFocus.Middle
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"fx{Rounded(focus.Across)} fy{Rounded(focus.Down)}");

    private static int Rounded(int percent) => (percent + Step / 2) / Step * Step;
}
