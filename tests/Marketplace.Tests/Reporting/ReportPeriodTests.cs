using Marketplace.Domain.Reporting;

namespace Marketplace.Tests.Reporting;

public sealed class ReportPeriodTests
{
    [Theory]
    [InlineData("2025-05", 202505, 202505)]
    [InlineData("2025-Q2", 202504, 202506)]
    [InlineData("2025", 202501, 202512)]
    [InlineData("2024-07..2025-06", 202407, 202506)]
    [InlineData("2024-Q4..2025-Q1", 202410, 202503)]
    public void Reads_what_it_writes(string text, int first, int last)
    {
        var period = ReportPeriod.Parse(text, null);

        Assert.Equal((first, last), (period.First.Value, period.Last.Value));
        Assert.Equal(period, ReportPeriod.Parse(period.ToString(), null));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("2025-13")]
    [InlineData("2025-Q5")]
    [InlineData("2025-06..2025-05")]
    [InlineData("2025..2026..2027")]
    [InlineData("next year")]
    public void Refuses_what_is_no_period(string? text)
    {
        Assert.False(ReportPeriod.TryParse(text, null, out _));
    }

    [Fact]
    public void The_last_quarter_is_over()
    {
        Assert.Equal("2026-Q1", ReportPeriod.LastQuarter(new(2026, 6, 30)).ToString());
        Assert.Equal("2026-Q2", ReportPeriod.LastQuarter(new(2026, 7, 1)).ToString());
        Assert.Equal("2025-Q4", ReportPeriod.LastQuarter(new(2026, 1, 1)).ToString());
    }

    [Fact]
    public void The_previous_period_is_as_long()
    {
        Assert.Equal(new ReportPeriod(new(2025, 1), new(2025, 3)), ReportPeriod.Parse("2025-Q2", null).Previous);
        Assert.Equal(12, ReportPeriod.Parse("2025", null).Previous.MonthCount);
    }
}
