using System.Collections.Concurrent;

namespace Marketplace.Application.Search;

/// <summary>What recent questions matched: people ask for the same words, and turning a page or a facet asks again.</summary>
internal sealed class KeptMatches
{
    private const int Most = 400;

    private readonly ConcurrentDictionary<(string Expression, int Most), Found> _kept = new();

    /// <param name="All">Matching rows, most wanted first.</param>
    /// <param name="Named">Those of them that have all the words in their name.</param>
    public sealed record Found(IReadOnlyList<int> All, IReadOnlyList<int> Named, bool IsCapped);

    /// <param name="expression">Asked for before, or asked now.</param>
    /// <param name="most">How many matches are looked at.</param>
    public Found Get(string expression, int most, Func<Found> ask)
    {
        if (_kept.TryGetValue((expression, most), out var known))
            return known;
        if (_kept.Count >= Most)
            _kept.Clear();
        return _kept[(expression, most)] = ask();
    }
}
