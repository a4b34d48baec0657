namespace Marketplace.Domain.Reporting;

/// <summary>Hides the small cells of a table of counts whose row and column totals are printed (programme.md 3.11, rules 2 and 3).</summary>
/// <remarks>All hidden cells carry one symbol: to say which hides how many gives the game away (TV-11).</remarks>
public static class SmallCellTable
{
    /// <param name="counts">People by row and column, rectangular, without totals.</param>
    /// <returns>True where the cell is not printed.</returns>
    public static bool[][] Hide(IReadOnlyList<IReadOnlyList<int>> counts)
    {
        var hidden = counts.Select(row => row.Select(SmallCells.Hides).ToArray()).ToArray();
        while (HideOneMore(counts, hidden))
        {
            // Each pass hides a cell that a total would give away, until none is.
        }

        return hidden;
    }

    private static bool HideOneMore(IReadOnlyList<IReadOnlyList<int>> counts, bool[][] hidden)
    {
        foreach (var line in Lines(counts))
        {
            if (line.Count(cell => hidden[cell.Row][cell.Column]) != 1)
                continue;
            var others = line.Where(cell => !hidden[cell.Row][cell.Column] && counts[cell.Row][cell.Column] > 0).ToList();
            if (others.Count == 0)
                continue;
            var (row, column) = others.MinBy(cell => counts[cell.Row][cell.Column]);
            return hidden[row][column] = true;
        }

        return false;
    }

    private static IEnumerable<List<(int Row, int Column)>> Lines(IReadOnlyList<IReadOnlyList<int>> counts)
    {
        var columns = counts.Count == 0 ? 0 : counts[0].Count;
        for (var row = 0; row < counts.Count; row++)
            yield return [.. Enumerable.Range(0, columns).Select(column => (row, column))];
        for (var column = 0; column < columns; column++)
            yield return [.. Enumerable.Range(0, counts.Count).Select(row => (row, column))];
    }
}
