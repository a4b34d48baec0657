using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>Products by words in any of the three languages, with the facets of a category.</summary>
public sealed class ProductSearch(ShopWindow window, Synonyms synonyms, TimeProvider clock)
{
    /// <summary>Only so many matches are ordered and counted, the most wanted ones; a very common word has more.</summary>
    public const int MostRanked = 2_000;

    /// <summary>With facets chosen, so many matches are looked through for what they leave.</summary>
    public const int MostFiltered = 20_000;

    private const int MostPlaces = 6;

    /// <param name="Text">What was typed; anything.</param>
    public sealed record Request(
        Language Language, string? Text, ListingFilters? Filters = null, ListingSort Sort = ListingSort.Relevance, int Page = 1);

    /// <param name="Text">What was understood of it, to stand in the title; its length is bounded.</param>
    /// <param name="Proposal">The spelling that would find something, when what was typed finds nothing.</param>
    /// <param name="Places">Categories, cooperatives and regions of that name.</param>
    public sealed record Result(
        SearchAnswer Answer, string Text, string? Proposal, Listing Listing, IReadOnlyList<NamedPlace> Places);

    public Result Load(Request request)
    {
        var month = clock.Today().Month;
        return window.Ask(
            (shelves, reader) => Load(request, SearchQuestion.Of(request.Text, synonyms), month, shelves, reader),
            new Result(SearchAnswer.NothingAsked, "", null, Listing.Unavailable, []));
    }

    private static Result Load(Request request, SearchQuestion asked, int month, Shelves shelves, WindowReader reader)
    {
        var (answer, expression, proposal) = Understand(asked, reader);
        var candidates = expression is null
            ? SearchCandidates.Popular(shelves, month, MostRanked)
            : SearchCandidates.Matching(expression, Cap(request), shelves, reader);
        var listing = new SearchListing(shelves, reader).Of(candidates, request);
        var places = (proposal ?? asked).IsEmpty ? [] : NamedPlace.Matching(proposal ?? asked, shelves.Names, request.Language, MostPlaces);
        return new(answer, asked.ToString(), proposal?.ToString(), listing, places);
    }

    /// <summary>From the strictest reading to the loosest, the first that finds something.</summary>
    private static (SearchAnswer Answer, string? Expression, SearchQuestion? Proposal) Understand(SearchQuestion asked, WindowReader reader)
    {
        if (asked.IsEmpty)
            return (SearchAnswer.NothingAsked, null, null);
        if (reader.HasMatch(asked.AllOf()))
            return (SearchAnswer.Found, asked.AllOf(), null);
        if (asked.Words[^1].Folded.Length >= SearchSuggestions.FewestLetters && reader.HasMatch(asked.AsTyping().AllOf()))
            return (SearchAnswer.Found, asked.AsTyping().AllOf(), null);
        if (WordProposals.For(asked, reader) is { } proposal)
        {
            if (reader.HasMatch(proposal.AllOf()))
                return (SearchAnswer.Corrected, proposal.AllOf(), proposal);
            asked = proposal;
        }

        var fewer = Enumerable.Range(0, asked.Words.Count).Select(asked.Without)
            .Where(question => !question.IsEmpty && reader.HasMatch(question.AllOf()))
            .MaxBy(question => question.Words.Sum(word => word.Stem.Length));
        if (fewer is not null)
            return (SearchAnswer.Near, fewer.AllOf(), null);
        return reader.HasMatch(asked.AnyOf()) ? (SearchAnswer.Near, asked.AnyOf(), null) : (SearchAnswer.Popular, null, null);
    }

    private static int Cap(Request request) =>
        request.Filters is null || request.Filters == ListingFilters.None ? MostRanked : MostFiltered;
}
