namespace Marketplace.Domain.Reporting;

/// <summary>Nothing is said of fewer than five people (programme.md 3.11).</summary>
public static class SmallCells
{
    public const int PeopleMin = 5;

    /// <summary>Groups below it are not ranked (DESIGN.md 12).</summary>
    public const int PeopleToRank = 20;

    /// <summary>A sum, mean, share or median over one to four people. Zero people is a fact, not a person.</summary>
    public static bool Hides(int people) => people is > 0 and < PeopleMin;

    /// <summary>
    /// Which cells of a column with a printed total are hidden: those over one to four people, and where that is exactly
    /// one, the smallest other cell too, for the total would give it away. Ties: the first.
    /// </summary>
    /// <param name="people">Number of people behind each cell, in the order of the rows.</param>
    public static IReadOnlyList<bool> Hide(IReadOnlyList<int> people)
    {
        var hidden = people.Select(Hides).ToArray();
        if (hidden.Count(cell => cell) != 1)
            return hidden;
        var others = Enumerable.Range(0, people.Count).Where(row => !hidden[row] && people[row] > 0).ToList();
        if (others.Count > 0)
            hidden[others.MinBy(row => people[row])] = true;
        return hidden;
    }
}
