using Marketplace.Domain.Common;
using Marketplace.Domain.Programme;

namespace Marketplace.Domain.Reporting;

/// <summary>The change of a group of people: the mean of their mean months, before and now, each rounded once.</summary>
/// <remarks>The percentage is a ratio of sums over members, never a mean of their percentages (programme.md 3.4).</remarks>
public static class GroupChange
{
    /// <summary>Divisible by every number of months a year can have.</summary>
    private const long Parts = 27_720;

    /// <param name="people">For each: the sum and number of months before, and now.</param>
    /// <returns>None for a group of nobody.</returns>
    public static IncomeChange? Of(IReadOnlyCollection<MonthSums> people)
    {
        if (people.Count == 0)
            return null;
        return new(
            MeanOfMeans(people, person => person.Before, person => person.MonthsBefore),
            MeanOfMeans(people, person => person.Now, person => person.MonthsNow));
    }

    private static Money MeanOfMeans(IReadOnlyCollection<MonthSums> people, Func<MonthSums, Money> sum, Func<MonthSums, int> months)
    {
        var exact = people.Aggregate((Int128)0, (all, person) => checked(all + (Int128)sum(person).Centimes * PartsPer(months(person))));
        return Money.FromCentimes(Rounding.HalfAwayFromZero(exact, checked(Parts * people.Count)));
    }

    private static long PartsPer(int months) => months is >= 1 and <= 12
        ? Parts / months
        : throw new ArgumentOutOfRangeException(nameof(months), months, "A person's mean is over one to twelve months.");
}
