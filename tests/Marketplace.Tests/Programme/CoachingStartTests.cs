using Marketplace.Domain.Programme;

namespace Marketplace.Tests.Programme;

public sealed class CoachingStartTests
{
    [Fact]
    public void TV14_coaching_starts_when_two_hours_with_two_members_are_reached()
    {
        var start = CoachingStart.Of(
        [
            (new(2025, 2, 10), 45, 2),
            (new(2025, 3, 5), 60, 1),
            (new(2025, 3, 28), 60, 3),
            (new(2025, 4, 9), 90, 2),
        ]);

        Assert.Equal(new DateOnly(2025, 4, 9), start);
    }

    [Fact]
    public void Coaching_has_not_started_below_two_hours()
    {
        Assert.Null(CoachingStart.Of([(new(2025, 2, 10), 60, 2), (new(2025, 3, 10), 59, 2)]));
    }

    [Theory]
    [InlineData("2025-04-08", BaselineValidity.OnTime)]
    [InlineData("2025-04-09", BaselineValidity.Late)]
    [InlineData("2025-06-08", BaselineValidity.Late)]
    [InlineData("2025-06-09", BaselineValidity.Retrospective)]
    public void A_baseline_is_on_time_the_day_before_coaching_and_late_for_sixty_days(string collectedOn, BaselineValidity expected)
    {
        Assert.Equal(expected, CoachingStart.Judge(DateOnly.Parse(collectedOn, null), new(2025, 4, 9), firstPayout: null));
    }

    [Theory]
    [InlineData("2025-02-28", BaselineValidity.OnTime)]
    [InlineData("2025-03-01", BaselineValidity.Late)]
    public void Money_from_the_marketplace_ends_the_time_for_a_baseline_too(string collectedOn, BaselineValidity expected)
    {
        Assert.Equal(expected, CoachingStart.Judge(DateOnly.Parse(collectedOn, null), new(2025, 4, 9), firstPayout: new(2025, 3, 1)));
    }

    [Fact]
    public void Without_coaching_and_payout_every_baseline_is_on_time()
    {
        Assert.Equal(BaselineValidity.OnTime, CoachingStart.Judge(new(2026, 1, 1), start: null, firstPayout: null));
    }
}
