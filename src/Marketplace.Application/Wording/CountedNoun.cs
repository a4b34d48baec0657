using System.Globalization;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Wording;

/// <summary>A number with its noun, from texts keyed by plural:
/// <c>Shop.Products.zero .one .two .few .many .other</c>.</summary>
/// <remarks>
/// <c>{0}</c> in the text is the number as people read it; Arabic ones and twos do without it. <c>.zero</c> is taken
/// for nought in every language that has it, and <c>.other</c> where a category has no text of its own.
/// </remarks>
public static class CountedNoun
{
    /// <param name="key">The key before the dot of the category.</param>
    /// <param name="count">How many.</param>
    /// <param name="language">Language of the texts.</param>
    /// <param name="find">Finds a text by its key, null when there is none.</param>
    /// <param name="values">What <c>{1}</c> and the following stand for, already written.</param>
    /// <exception cref="KeyNotFoundException">Not even <c>.other</c> has a text.</exception>
    public static string Say(
        string key, long count, Language language, Func<string, string?> find, params IReadOnlyList<string> values)
    {
        var text = Find(key, count, language, find) ?? throw new KeyNotFoundException($"No text for {key}.other.");
        object[] arguments = [NumberFormat.Whole(count, language), .. values];
        return string.Format(CultureInfo.InvariantCulture, text, arguments);
    }

    /// <summary>The text for that number with its places still open, null when not even <c>.other</c> has one.</summary>
    public static string? Find(string key, long count, Language language, Func<string, string?> find) =>
        (count == 0 ? find($"{key}.zero") : null)
        ?? find($"{key}.{Suffix(PluralRules.Of(count, language))}")
        ?? find($"{key}.other");

    private static string Suffix(PluralCategory category) => category switch
    {
        PluralCategory.Zero => "zero",
        PluralCategory.One => "one",
        PluralCategory.Two => "two",
        PluralCategory.Few => "few",
        PluralCategory.Many => "many",
        PluralCategory.Other => "other",
    };
}
