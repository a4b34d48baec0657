using Marketplace.Application.Wording;
using Marketplace.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Presentation;

/// <summary>Sentences that count: <c>@Text.Counted("Cart.Units", units)</c> finds the plural of the language.</summary>
public static class CountedText
{
    /// <param name="values">What <c>{1}</c> and the following stand for, already written.</param>
    public static string Counted(this IStringLocalizer text, string key, long count, params IReadOnlyList<string> values) =>
        CountedNoun.Say(key, count, CurrentLanguage.Value, name => text[name] is { ResourceNotFound: false } found ? found.Value : null, values);
}
