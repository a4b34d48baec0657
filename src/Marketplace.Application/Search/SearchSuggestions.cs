using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>What to offer while somebody types: at most eight products, cooperatives and categories.</summary>
public sealed class SearchSuggestions(ShopWindow window, Synonyms synonyms)
{
    /// <summary>Fewer letters offer nothing: half the shop begins with them.</summary>
    public const int FewestLetters = 2;

    private const int Most = 8;
    private const int MostPlaces = 4;

    /// <param name="Proposal">Another spelling, when nothing begins like this.</param>
    public sealed record Result(IReadOnlyList<ProductCard> Products, IReadOnlyList<NamedPlace> Places, string? Proposal)
    {
        public static readonly Result Nothing = new([], [], null);
    }

    public Result Load(Language language, string? typed)
    {
        var question = SearchQuestion.Of(typed, synonyms, isTyping: true);
        if (question.IsEmpty || question.Words.Sum(word => word.Folded.Length) < FewestLetters)
            return Result.Nothing;
        return window.Ask((shelves, reader) => Load(question, language, shelves, reader), Result.Nothing);
    }

    private static Result Load(SearchQuestion question, Language language, Shelves shelves, WindowReader reader)
    {
        var places = NamedPlace.Matching(question, shelves.Names, language, MostPlaces);
        var ranks = Best(question.AllOf(), Most - places.Count, reader);
        if (ranks.Count + places.Count > 0)
            return new(reader.Cards(ranks, language), places, null);
        return WordProposals.For(question, reader) is { } proposal && Best(proposal.AllOf(), Most, reader) is { Count: > 0 } near
            ? new(reader.Cards(near, language), [], proposal.ToString())
            : Result.Nothing;
    }

    /// <summary>What has the words in its name first, by demand; then what has them anywhere.</summary>
    private static List<long> Best(string expression, int most, WindowReader reader)
    {
        var named = reader.NameMatches(expression, most);
        return named.Count == most ? named : [.. named.Union(reader.Matches(expression, most)).Take(most)];
    }
}
