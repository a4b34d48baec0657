using Marketplace.Domain.Common;

namespace Marketplace.Tests.Common;

public sealed class TypedDateTests
{
    [Theory]
    [InlineData("22/11/2026")]
    [InlineData("2026-11-22")]
    [InlineData(" 22/11/2026 ")]
    [InlineData("٢٢/١١/٢٠٢٦")]
    [InlineData("۲۲/۱۱/۲۰۲۶")]
    [InlineData("22\u200F/11\u200F/2026")]
    public void BAD23_reads_the_day_first_form_and_the_machine_form(string typed) =>
        Assert.Equal(new DateOnly(2026, 11, 22), TypedDate.Read(typed).Value);

    [Theory]
    [InlineData("13/12/2026", 13, 12)]
    [InlineData("3/4/2026", 3, 4)]
    [InlineData("29/02/2028", 29, 2)]
    public void BAD23_never_takes_the_month_first(string typed, int day, int month)
    {
        var read = TypedDate.Read(typed).Value;

        Assert.Equal((day, month), (read.Day, read.Month));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("31/02/2026")]
    [InlineData("29/02/2027")]
    [InlineData("12/13/2026")]
    [InlineData("22/11/26")]
    [InlineData("22-11-2026")]
    [InlineData("2026/11/22")]
    [InlineData("22 novembre 2026")]
    [InlineData("22/11/2026 10:00")]
    [InlineData("00/01/2026")]
    public void BAD23_refuses_days_that_do_not_exist_and_other_forms(string? typed) =>
        Assert.Equal("Date.Unreadable", TypedDate.Read(typed).Refusal?.Key);

    [Theory]
    [InlineData("01/01/0001", true)]
    [InlineData("31/12/9999", true)]
    [InlineData("12/06/1448", true)]
    [InlineData("31/12/1899", true)]
    [InlineData("01/01/1900", false)]
    [InlineData("31/12/2100", false)]
    [InlineData("01/01/2101", true)]
    public void BAD23_refuses_years_nobody_means(string typed, bool refused) =>
        Assert.Equal(refused ? new Refusal("Date.OutOfRange", TypedDate.Min, TypedDate.Max) : null, TypedDate.Read(typed).Refusal);

    [Theory]
    [InlineData("2025-05")]
    [InlineData("05/2025")]
    [InlineData("5/2025")]
    [InlineData("٠٥/٢٠٢٥")]
    public void Reads_months(string typed) =>
        Assert.Equal(new YearMonth(2025, 5), TypedDate.ReadMonth(typed).Value);

    [Theory]
    [InlineData("15:05")]
    [InlineData("15h05")]
    [InlineData("15 h 05")]
    [InlineData("15:05:00")]
    [InlineData("١٥:٠٥")]
    public void Reads_hours_of_the_day(string typed) =>
        Assert.Equal(new TimeOnly(15, 5), TypedDate.ReadTime(typed).Value);

    [Theory]
    [InlineData("24:00")]
    [InlineData("15:60")]
    [InlineData("3 pm")]
    [InlineData("1505")]
    public void BAD24_refuses_hours_that_do_not_exist(string typed) =>
        Assert.Equal("Time.Unreadable", TypedDate.ReadTime(typed).Refusal?.Key);

    [Theory]
    [InlineData("13/2025", "Month.Unreadable")]
    [InlineData("202505", "Month.Unreadable")]
    [InlineData("mai 2025", "Month.Unreadable")]
    [InlineData("01/0001", "Date.OutOfRange")]
    public void Refuses_what_is_no_month(string typed, string key) =>
        Assert.Equal(key, TypedDate.ReadMonth(typed).Refusal?.Key);
}
