using Marketplace.Domain.Common;

namespace Marketplace.Tests.Common;

public sealed class TypedMoneyTests
{
    [Theory]
    [InlineData("12.50", 1_250)]
    [InlineData("12,50", 1_250)]
    [InlineData("12,5", 1_250)]
    [InlineData("12", 1_200)]
    [InlineData("0", 0)]
    [InlineData("0,05", 5)]
    [InlineData("1 250,00", 125_000)]
    [InlineData("1\u00A0250,00", 125_000)]
    [InlineData("1\u202F250,00", 125_000)]
    [InlineData("1 250", 125_000)]
    [InlineData("1.250,00", 125_000)]
    [InlineData("1,250.00", 125_000)]
    [InlineData("1250,00", 125_000)]
    [InlineData("1.250.000", 125_000_000)]
    [InlineData("1,250,000.5", 125_000_050)]
    [InlineData("١٢٫٥٠", 1_250)]
    [InlineData("۱۲٫۵۰", 1_250)]
    [InlineData("١٬٢٥٠٫٠٠", 125_000)]
    [InlineData("١٢،٥٠", 1_250)]
    [InlineData(" 12,50 DH ", 1_250)]
    [InlineData("MAD 1,250.00", 125_000)]
    [InlineData("12,50 درهم", 1_250)]
    [InlineData("\u200E12,50\u200F", 1_250)]
    [InlineData("999999999,99", 99_999_999_999)]
    public void BAD18_reads_every_usual_way_of_writing_an_amount(string typed, long centimes) =>
        Assert.Equal(Money.FromCentimes(centimes), TypedMoney.Read(typed).Value);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("12.5.0")]
    [InlineData("12,5,0")]
    [InlineData("1.250.00")]
    [InlineData("1 2 5")]
    [InlineData("12 50")]
    [InlineData("1 250.000,00")]
    [InlineData("1,250,00")]
    [InlineData("12,")]
    [InlineData(",50")]
    [InlineData("12,,50")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("+12")]
    [InlineData("12€")]
    [InlineData("DH")]
    [InlineData("douze")]
    [InlineData("0.250,00")]
    [InlineData("1٫2٫3")]
    public void BAD18_refuses_what_is_no_amount(string? typed) =>
        Assert.Equal("Money.Unreadable", TypedMoney.Read(typed).Refusal?.Key);

    [Theory]
    [InlineData("12,500", 1_250, 1_250_000)]
    [InlineData("12.500", 1_250, 1_250_000)]
    [InlineData("1,234", 123, 123_400)]
    [InlineData("١٢،٣٤٥", 1_235, 1_234_500)]
    public void BAD18_offers_both_readings_of_three_digits(string typed, long small, long large)
    {
        var refusal = TypedMoney.Read(typed).Refusal;

        Assert.Equal("Money.Ambiguous", refusal?.Key);
        Assert.Equal([Money.FromCentimes(small), Money.FromCentimes(large)], refusal!.Values.Skip(1));
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("\u22125,00")]
    [InlineData("5-")]
    [InlineData("-0")]
    [InlineData("−٥")]
    public void BAD21_refuses_a_negative_amount(string typed) =>
        Assert.Equal("Money.Negative", TypedMoney.Read(typed).Refusal?.Key);

    [Theory]
    [InlineData("0,500")]
    [InlineData("1250,500")]
    [InlineData("1 250,500")]
    [InlineData("12,5000")]
    [InlineData("١٢٫٥٠٠")]
    public void BAD21_refuses_three_decimals(string typed) =>
        Assert.Equal("Money.TooManyDecimals", TypedMoney.Read(typed).Refusal?.Key);

    [Theory]
    [InlineData("10000000000")]
    [InlineData("1 000 000 000")]
    [InlineData("99999999999999999999999999")]
    public void BAD21_refuses_a_huge_amount(string typed) =>
        Assert.Equal(new Refusal("Money.TooLarge", TypedMoney.Max), TypedMoney.Read(typed).Refusal);

    [Theory]
    [InlineData("fr-MA")]
    [InlineData("ar-MA")]
    [InlineData("en")]
    public void BAD18_reads_the_same_in_every_culture(string culture)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = new(culture);
        try
        {
            Assert.Equal(Money.FromCentimes(1_250), TypedMoney.Read("12.50").Value);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
