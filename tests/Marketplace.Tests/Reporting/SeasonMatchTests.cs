using Marketplace.Domain.Common;
using Marketplace.Domain.Reporting;

namespace Marketplace.Tests.Reporting;

public sealed class SeasonMatchTests
{
    [Fact]
    public void TV04_the_nominal_gain_is_431_27_or_70_5_percent_and_the_season_does_not_match()
    {
        var match = SeasonMatch.Of(
            [Month(2022, 12, 61_200)],
            [Month(2025, 4, 98_450), Month(2025, 5, 103_180), Month(2025, 6, 111_351)])!;

        Assert.Equal(104_327, match.Change.Now.Centimes);
        Assert.Equal(43_127, match.Change.Gain.Centimes);
        Assert.Equal(705, match.Change.GainPerMille);
        Assert.False(match.IsSameSeason);
    }

    [Fact]
    public void The_same_calendar_months_are_compared_and_no_others()
    {
        var before = YearMonth.Between(new(2024, 1), new(2024, 12)).Select(month => new MonthAmount(month, Money.OfDirhams(month.Month * 100))).ToList();

        var match = SeasonMatch.Of(before, [Month(2025, 4, 50_000), Month(2025, 5, 50_000), Month(2025, 6, 50_000)])!;

        Assert.True(match.IsSameSeason);
        Assert.Equal(Money.OfDirhams(500), match.Change.Baseline);
    }

    [Fact]
    public void The_latest_baseline_of_a_calendar_month_counts()
    {
        var match = SeasonMatch.Of([Month(2023, 5, 10_000), Month(2024, 5, 30_000)], [Month(2025, 5, 40_000)])!;

        Assert.Equal(Money.OfDirhams(100), match.Change.Gain);
    }

    [Fact]
    public void A_missing_month_is_not_a_zero()
    {
        var match = SeasonMatch.Of([Month(2024, 4, 10_000), Month(2024, 6, 30_000)], [Month(2025, 4, 20_000), Month(2025, 6, 40_000)])!;

        Assert.Equal((2, 2), (match.Sums.MonthsBefore, match.Sums.MonthsNow));
        Assert.Equal(Money.OfDirhams(300), match.Change.Now);
    }

    [Fact]
    public void Nothing_is_compared_with_nothing()
    {
        Assert.Null(SeasonMatch.Of([], [Month(2025, 5, 1)]));
        Assert.Null(SeasonMatch.Of([Month(2025, 5, 1)], []));
    }

    [Fact]
    public void A_percentage_on_a_zero_baseline_is_none()
    {
        Assert.Null(SeasonMatch.Of([Month(2024, 5, 0)], [Month(2025, 5, 100)])!.Change.GainPerMille);
    }

    private static MonthAmount Month(int year, int month, long centimes) => new(new(year, month), Money.FromCentimes(centimes));
}
