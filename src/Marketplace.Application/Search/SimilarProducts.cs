using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>What is on sale and sounds like what somebody came for in vain.</summary>
public sealed class SimilarProducts(ProductSearch search)
{
    /// <param name="language">Of the cards.</param>
    /// <param name="words">A name, or the readable end of an address; anything.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>Nothing where no word is known: what others want is no answer to a mistyped address.</returns>
    public IReadOnlyList<ProductCard> Load(Language language, string words, int most)
    {
        var found = search.Load(new(language, words));
        return found.Answer is SearchAnswer.Popular or SearchAnswer.NothingAsked ? [] : [.. found.Listing.Cards.Take(most)];
    }
}
