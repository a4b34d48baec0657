using System.Globalization;
using Marketplace.Application.Wording;
using Marketplace.Web.Localisation;
using Marketplace.Web.Localisation.Text;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Shop;

/// <summary>A rating in words, so that it can be read without its colour or its stars.</summary>
internal static class RatingWords
{
    private const int HundredthsOfTenth = 10;

    /// <param name="hundredths">Of a star.</param>
    /// <param name="reviews">How many there are.</param>
    /// <param name="text">The words of the shop.</param>
    public static string Of(int hundredths, int reviews, IStringLocalizer<ShopText> text)
    {
        var tenths = (hundredths + HundredthsOfTenth / 2) / HundredthsOfTenth;
        var stars = string.Create(CultureInfo.InvariantCulture, $"{tenths / 10}{(CurrentLanguage.Value is Domain.Common.Language.En ? '.' : ',')}{tenths % 10}");
        return text["Rating.Of", Bidi.IsolateIn(CurrentLanguage.Value, stars), NumberFormat.Whole(reviews, CurrentLanguage.Value)];
    }
}
