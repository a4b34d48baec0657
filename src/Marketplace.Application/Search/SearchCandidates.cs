namespace Marketplace.Application.Search;

/// <summary>Rows that match, best first, and whether there are more than were looked at.</summary>
/// <remarks>
/// Best is: can be ordered, then has all words in its name, then is in demand. bm25 would say little more, since every
/// match has all the words and no text repeats one, and it visits every row of every word to learn how rare the word is:
/// 6 to 10 ms at 100 000 products for words that many have, where this takes a fraction of one.
/// </remarks>
internal sealed record SearchCandidates(int[] Rows, bool IsCapped)
{
    public static SearchCandidates Matching(string expression, int most, Shelves shelves, WindowReader reader)
    {
        var found = shelves.Matches.Get(expression, most, () => Found(expression, most, shelves.Columns, reader));
        return new(InTiers(found.Named, found.All, shelves.Columns.InStock), found.IsCapped);
    }

    public static SearchCandidates Popular(Shelves shelves, int month, int most)
    {
        var order = shelves.All.Order(ListingSort.Relevance, default, month, () => []);
        return new(order[..Math.Min(most, order.Length)], order.Length > most);
    }

    private static KeptMatches.Found Found(string expression, int most, WindowColumns columns, WindowReader reader)
    {
        var all = reader.Matches(expression, most + 1);
        var named = all.Count == 0 ? [] : reader.NameMatches(expression, ProductSearch.MostRanked, all[^1]);
        var isCapped = all.Count > most;
        if (isCapped)
            all.RemoveAt(most);
        return new(RowsOf(all, columns), RowsOf(named, columns), isCapped);
    }

    /// <summary>Both lists come in the order of demand; what is in the first is skipped in the second.</summary>
    private static int[] InTiers(IReadOnlyList<int> named, IReadOnlyList<int> found, bool[] inStock)
    {
        var (best, good, soldOut) = (new List<int>(named.Count + found.Count), new List<int>(found.Count), new List<int>());
        foreach (var row in named)
            (inStock[row] ? best : soldOut).Add(row);
        var next = 0;
        foreach (var row in found)
        {
            while (next < named.Count && named[next] < row)
                next++;
            if (next == named.Count || named[next] != row)
                (inStock[row] ? good : soldOut).Add(row);
        }

        return [.. best, .. good, .. soldOut];
    }

    /// <summary>Ranks and rows both ascend, so each search starts where the last one ended.</summary>
    private static List<int> RowsOf(List<long> ranks, WindowColumns columns)
    {
        var rows = new List<int>(ranks.Count);
        var from = 0;
        foreach (var rank in ranks)
        {
            var row = Array.BinarySearch(columns.Rank, from, columns.Count - from, rank);
            if (row >= 0)
                rows.Add(row);
            from = row >= 0 ? row + 1 : ~row;
        }

        return rows;
    }
}
