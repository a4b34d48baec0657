using System.Globalization;
using Marketplace.Domain.Common;

namespace Marketplace.Web.Localisation;

/// <summary>The language this request is answered in, from the culture that the address chose.</summary>
public static class CurrentLanguage
{
    public static Language Value => Of(CultureInfo.CurrentUICulture);

    /// <summary>The culture of a language: never plain <c>ar</c>, whose months and week are not Moroccan.</summary>
    public static CultureInfo CultureOf(Language language) => CultureInfo.GetCultureInfo(language switch
    {
        Language.Fr => "fr-MA",
        Language.Ar => "ar-MA",
        Language.En => "en",
    });

    /// <summary>French for every culture we do not speak.</summary>
    public static Language Of(CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "ar" => Language.Ar,
        "en" => Language.En,
        _ => Language.Fr,
    };
}
