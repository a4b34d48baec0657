using Marketplace.Domain.Common;

namespace Marketplace.Tests.Common;

public sealed class TypedMeasureTests
{
    [Theory]
    [InlineData("12,500", 12_500)]
    [InlineData("12.500", 12_500)]
    [InlineData("0,25", 250)]
    [InlineData("1,5 kg", 1_500)]
    [InlineData("1.5 كغ", 1_500)]
    [InlineData("1 250", 1_250_000)]
    [InlineData("1 250,125", 1_250_125)]
    [InlineData("١٫٥", 1_500)]
    public void BAD18_reads_kilograms_and_keeps_grams(string typed, long grams) =>
        Assert.Equal(grams, TypedWeight.Read(typed).Value);

    [Theory]
    [InlineData("", "Weight.Unreadable")]
    [InlineData("250 g", "Weight.Unreadable")]
    [InlineData("1.2.3", "Weight.Unreadable")]
    [InlineData("-1", "Weight.Negative")]
    [InlineData("0,0005", "Weight.TooManyDecimals")]
    [InlineData("1000001", "Weight.TooLarge")]
    public void BAD18_refuses_what_is_no_weight(string typed, string key) =>
        Assert.Equal(key, TypedWeight.Read(typed).Refusal?.Key);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("8,5", 850)]
    [InlineData("8.25", 825)]
    [InlineData("100", 10_000)]
    [InlineData("٨٫٥", 850)]
    public void BAD22_reads_percentages_as_basis_points(string typed, int basisPoints) =>
        Assert.Equal(Rate.FromBasisPoints(basisPoints), TypedPercent.Read(typed).Value);

    [Theory]
    [InlineData("-5", "Percent.OutOfRange")]
    [InlineData("101", "Percent.OutOfRange")]
    [InlineData("100,01", "Percent.OutOfRange")]
    [InlineData("99999999999999999999", "Percent.OutOfRange")]
    [InlineData("10 %", "Percent.WithoutSign")]
    [InlineData("١٠٪", "Percent.WithoutSign")]
    [InlineData("8,125", "Percent.TooManyDecimals")]
    [InlineData("dix", "Percent.Unreadable")]
    [InlineData("", "Percent.Unreadable")]
    public void BAD22_refuses_what_is_no_percentage(string typed, string key) =>
        Assert.Equal(key, TypedPercent.Read(typed).Refusal?.Key);

    [Theory]
    [InlineData("24 h 30", 1_470)]
    [InlineData("24h30", 1_470)]
    [InlineData("24 H 30 min", 1_470)]
    [InlineData("24:30", 1_470)]
    [InlineData("24,5", 1_470)]
    [InlineData("24.5 h", 1_470)]
    [InlineData("24", 1_440)]
    [InlineData("24 heures", 1_440)]
    [InlineData("90 min", 90)]
    [InlineData("1 h 05", 65)]
    [InlineData("0,33", 20)]
    [InlineData("24 ساعة و30 دقيقة", 1_470)]
    [InlineData("٢٤:٣٠", 1_470)]
    [InlineData("1 000", 60_000)]
    public void Reads_durations_as_minutes(string typed, int minutes) =>
        Assert.Equal(minutes, TypedDuration.Read(typed).Value);

    [Theory]
    [InlineData("", "Duration.Unreadable")]
    [InlineData("h", "Duration.Unreadable")]
    [InlineData("24:", "Duration.Unreadable")]
    [InlineData("24:30:10", "Duration.Unreadable")]
    [InlineData("-1", "Duration.Unreadable")]
    [InlineData("-1:30", "Duration.Unreadable")]
    [InlineData("1,5 min", "Duration.Unreadable")]
    [InlineData("12,500", "Duration.Unreadable")]
    [InlineData("1e2", "Duration.Unreadable")]
    [InlineData("24:60", "Duration.TooManyMinutes")]
    [InlineData("10001", "Duration.TooLarge")]
    [InlineData("999999999:00", "Duration.TooLarge")]
    [InlineData("99999999999999999999", "Duration.TooLarge")]
    public void Refuses_what_is_no_duration(string typed, string key) =>
        Assert.Equal(key, TypedDuration.Read(typed).Refusal?.Key);
}
