using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>A page of the shop that is no product: a category, a cooperative, a region.</summary>
public sealed record NamedPlace(FacetKind Kind, string Code, string Name, Language NameLanguage, string Slug)
{
    private static readonly FacetKind[] Kinds = [FacetKind.Cooperative, FacetKind.Category, FacetKind.Region];

    /// <summary>Places whose name has all the words; the last may be the beginning of one.</summary>
    internal static IReadOnlyList<NamedPlace> Matching(SearchQuestion question, WindowNames names, Language language, int most) =>
    [
        .. Kinds.SelectMany(names.Of)
            .Where(name => Has(names.Words[name], question))
            .Take(most)
            .Select(name => Of(name, language)),
    ];

    internal static NamedPlace Of(WindowName name, Language language)
    {
        var (text, written) = name.Name.Of(language);
        return new(name.Kind, name.Code, text, written, name.Slug.In(language));
    }

    private static bool Has(IReadOnlyList<FoldedWord> words, SearchQuestion question)
    {
        for (var place = 0; place < question.Words.Count; place++)
        {
            var asked = question.Words[place];
            var open = question.IsTyping && place == question.Words.Count - 1;
            var meaning = question.MeaningOf(place);
            var met = words.Any(word => meaning.Contains(word.Stem)) || (open
                ? words.Any(word => word.Folded.StartsWith(SearchText.Beginning(asked), StringComparison.Ordinal))
                : words.Any(word => word.Stem == asked.Stem));
            if (!met)
                return false;
        }

        return true;
    }
}
