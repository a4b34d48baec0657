namespace Marketplace.Application.Search;

/// <summary>How many slips of a finger lie between two words: letters missing, added, replaced or swapped.</summary>
internal static class EditDistance
{
    /// <returns>The distance, or <paramref name="most"/> + 1 when it is larger.</returns>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
            return most + 1;
        var width = right.Length + 1;
        Span<int> rows = stackalloc int[3 * (SearchText.LongestWord + 1)];
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var now = rows.Slice(2 * width, width);
        for (var column = 0; column < width; column++)
            last[column] = column;
        for (var row = 1; row <= left.Length; row++)
        {
            now[0] = row;
            var least = row;
            for (var column = 1; column < width; column++)
            {
                var same = left[row - 1] == right[column - 1];
                now[column] = Math.Min(Math.Min(now[column - 1], last[column]) + 1, last[column - 1] + (same ? 0 : 1));
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                    now[column] = Math.Min(now[column], before[column - 2] + 1);
                least = Math.Min(least, now[column]);
            }

            if (least > most)
                return most + 1;
            var free = before;
            before = last;
            last = now;
            now = free;
        }

        return Math.Min(last[right.Length], most + 1);
    }
}
