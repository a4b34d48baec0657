using Marketplace.Domain.Common;
using Marketplace.Domain.Programme;

namespace Marketplace.Domain.Reporting;

/// <summary>The months of now and of before that may be compared: the same calendar months, or the flag that they are not.</summary>
/// <param name="IsSameSeason">False: SEASON_MISMATCH, the change is never a headline.</param>
/// <remarks>Source: programme.md 3.4. Honey and olives make any other comparison meaningless.</remarks>
public sealed record SeasonMatch(MonthSums Sums, bool IsSameSeason)
{
    public IncomeChange Change => IncomeChange.Between(Sums.Before, Sums.MonthsBefore, Sums.Now, Sums.MonthsNow);

    /// <summary>
    /// Each month of now is set against the latest baseline month of the same name. Where one has no such month, the
    /// plain means are compared and flagged.
    /// </summary>
    /// <returns>None where either side is empty.</returns>
    public static SeasonMatch? Of(IReadOnlyList<MonthAmount> before, IReadOnlyList<MonthAmount> now)
    {
        if (before.Count == 0 || now.Count == 0)
            return null;
        var bySeason = before.GroupBy(month => month.Month.Month).ToDictionary(group => group.Key, group => group.MaxBy(month => month.Month));
        var isSame = now.All(month => bySeason.ContainsKey(month.Month.Month));
        var matched = isSame ? now.Select(month => bySeason[month.Month.Month]).ToList() : before;
        return new(new(Sum(matched), matched.Count, Sum(now), now.Count), isSame);
    }

    private static Money Sum(IEnumerable<MonthAmount> months) => Money.Sum(months.Select(month => month.Amount));
}
