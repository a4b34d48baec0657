using System.Globalization;
using Marketplace.Domain.Common;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Web.Localisation;

/// <summary>The languages the site is offered in. Moroccan cultures only: plain <c>ar</c> has other months and separators.</summary>
public static class Languages
{
    public static readonly IReadOnlyList<Offered> All =
    [
        new(Language.Fr, "fr", "Français", CultureInfo.GetCultureInfo("fr-MA"), IsRightToLeft: false),
        new(Language.Ar, "ar", "العربية", CultureInfo.GetCultureInfo("ar-MA"), IsRightToLeft: true),
        new(Language.En, "en", "English", CultureInfo.GetCultureInfo("en"), IsRightToLeft: false),
    ];

    public static Offered Of(Language language) => All.Single(offered => offered.Language == language);

    /// <summary>The first language of the reader's list that is offered, else French.</summary>
    public static Offered Preferred(IEnumerable<StringWithQualityHeaderValue> accepted) =>
        accepted.OrderByDescending(item => item.Quality ?? 1)
            .Select(item => All.FirstOrDefault(offered => item.Value.Value!.StartsWith(offered.Code, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(offered => offered is not null) ?? All[0];

    /// <param name="Code">First step of the address.</param>
    /// <param name="OwnName">As its readers call it.</param>
    public sealed record Offered(Language Language, string Code, string OwnName, CultureInfo Culture, bool IsRightToLeft);
}
