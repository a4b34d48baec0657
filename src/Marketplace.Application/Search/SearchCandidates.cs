namespace Marketplace.Application.Search;

/// <summary>Rows that match, best first, and whether there are more than were looked at.</summary>
internal sealed record SearchCandidates(int[] Rows, bool IsCapped)
{
    /// <summary>Matches come in the order of demand; the first of them are ordered by how well they match.</summary>
    public static SearchCandidates Matching(string expression, int most, Shelves shelves, WindowReader reader)
    {
        var ranked = reader.RankedMatches(expression, ProductSearch.MostRanked + 1);
        var best = ranked.Take(ProductSearch.MostRanked)
            .Select(match => (Row: shelves.Columns.Find(match.Rank), match.Score))
            .Where(match => match.Row >= 0)
            .OrderBy(match => shelves.Columns.InStock[match.Row] ? 0 : 1).ThenBy(match => match.Score).ThenBy(match => match.Row)
            .Select(match => match.Row);
        if (ranked.Count <= ProductSearch.MostRanked)
            return new([.. best], IsCapped: false);
        if (most <= ProductSearch.MostRanked)
            return new([.. best], IsCapped: true);

        var all = reader.Matches(expression, most + 1);
        var further = all.Take(most).Skip(ProductSearch.MostRanked).Select(shelves.Columns.Find).Where(row => row >= 0);
        return new([.. best, .. further], IsCapped: all.Count > most);
    }

    public static SearchCandidates Popular(Shelves shelves, int month, int most)
    {
        var order = shelves.All.Order(ListingSort.Relevance, default, month, () => []);
        return new(order[..Math.Min(most, order.Length)], order.Length > most);
    }
}
