using FsCheck.Fluent;
using Marketplace.Domain.Common;

namespace Marketplace.Tests.Common;

public sealed class CalendarTests
{
    private static readonly DateOnly Start = new(2025, 1, 1);

    [Theory]
    [InlineData("2025-05", true)]
    [InlineData("202505", true)]
    [InlineData("2025-13", false)]
    [InlineData("2025-00", false)]
    [InlineData("0000-05", false)]
    [InlineData("2025/05", false)]
    [InlineData("25-05", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Reads_the_machine_forms_of_a_month(string? text, bool valid)
    {
        Assert.Equal(valid, YearMonth.TryParse(text, null, out var month));
        Assert.Equal(valid ? new YearMonth(2025, 5) : default, month);
    }

    [Fact]
    public void Months_follow_each_other_across_years()
    {
        var december = new YearMonth(2025, 12);

        Assert.Equal(new YearMonth(2026, 1), december.Next);
        Assert.Equal(december, december.Next.Previous);
        Assert.Equal(3, YearMonth.Between(new(2025, 11), new(2026, 1)).Count());
        Assert.Empty(YearMonth.Between(december.Next, december));
        Assert.Equal("2025-12", december.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => new YearMonth(2025, 13));
    }

    [Fact]
    public void Months_meet_without_gap_or_overlap() =>
        Prop.ForAll(Generated.Whole(0, 73_000), days =>
        {
            var day = new DateOnly(1900, 1, 1).AddDays((int)days);
            var month = YearMonth.Of(day);
            return month.Days.Contains(day) && !month.Next.Days.Contains(day) && !month.Previous.Days.Contains(day)
                && month.Days.Until == month.Next.FirstDay;
        }).Holds();

    [Fact]
    public void A_period_holds_its_first_day_and_not_its_last()
    {
        var week = new Period(Start, Start.AddDays(7));

        Assert.True(week.Contains(Start));
        Assert.True(week.Contains(Start.AddDays(6)));
        Assert.False(week.Contains(Start.AddDays(7)));
        Assert.True(new Period(Start, null).Contains(DateOnly.MaxValue));
    }

    [Fact]
    public void A_period_cannot_end_before_it_starts() =>
        Assert.Throws<ArgumentException>(() => new Period(Start, Start.AddDays(-1)));

    [Fact]
    public void Overlap_and_common_days_agree_with_counting_days() =>
        Prop.ForAll(Generated.Whole(0, 40), Generated.Whole(0, 40), Generated.Whole(0, 40), (from, length, otherFrom) =>
        {
            var period = new Period(Start.AddDays((int)from), Start.AddDays((int)(from + length)));
            var other = new Period(Start.AddDays((int)otherFrom), Start.AddDays((int)otherFrom + 10));
            var common = Enumerable.Range(0, 100).Select(Start.AddDays).Count(day => period.Contains(day) && other.Contains(day));
            return common == period.DaysWithin(other) && (length == 0 || period.Overlaps(other) == common > 0);
        }).Holds();

    [Fact]
    public void Periods_that_only_touch_do_not_overlap()
    {
        var (first, second) = (new YearMonth(2025, 5).Days, new YearMonth(2025, 6).Days);

        Assert.False(first.Overlaps(second));
        Assert.True(first.Overlaps(new Period(first.From, null)));
        Assert.Throws<ArgumentException>(() => first.DaysWithin(new Period(Start, null)));
    }

    [Theory]
    [InlineData("2026-02-14T23:30:00Z", "2026-02-15")]
    [InlineData("2026-02-15T23:30:00Z", "2026-02-15")]
    [InlineData("2026-03-21T23:30:00Z", "2026-03-21")]
    [InlineData("2026-03-22T23:30:00Z", "2026-03-23")]
    public void BAD24_the_day_follows_the_clock_change_of_Ramadan(string instant, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), MoroccanTime.DayOf(DateTimeOffset.Parse(instant, null)));

    [Fact]
    public void Every_day_starts_within_itself() =>
        Prop.ForAll(Generated.Whole(0, 3_650), days =>
        {
            var day = new DateOnly(2020, 1, 1).AddDays((int)days);
            var start = MoroccanTime.StartOf(day);
            return MoroccanTime.DayOf(start) == day && MoroccanTime.DayOf(start.AddTicks(-1)) == day.AddDays(-1);
        }).Holds();
}
