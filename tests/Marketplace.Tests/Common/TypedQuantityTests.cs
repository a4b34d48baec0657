using Marketplace.Domain.Common;

namespace Marketplace.Tests.Common;

public sealed class TypedQuantityTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData(" 12 ", 12)]
    [InlineData("007", 7)]
    [InlineData("1 250", 1250)]
    [InlineData("1\u202F250", 1250)]
    [InlineData("١٢", 12)]
    [InlineData("۱۲", 12)]
    [InlineData("\u200F12", 12)]
    public void BAD19_reads_whole_numbers(string typed, int expected) =>
        Assert.Equal(expected, TypedQuantity.Read(typed).Value);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("1e9")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData("-0")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.5")]
    [InlineData("1,250")]
    [InlineData("1 25")]
    [InlineData("½")]
    [InlineData("²")]
    public void BAD19_refuses_what_is_no_whole_number(string? typed) =>
        Assert.Equal("Quantity.Unreadable", TypedQuantity.Read(typed).Refusal?.Key);

    [Fact]
    public void BAD19_refuses_zero_where_one_is_the_least()
    {
        Assert.Equal(new Refusal("Quantity.TooSmall", 1L), TypedQuantity.Read("0").Refusal);
        Assert.Equal(0, TypedQuantity.Read("0", min: 0).Value);
    }

    [Theory]
    [InlineData("21")]
    [InlineData("2147483648")]
    [InlineData("99999999999999999999999999999")]
    public void BAD19_refuses_more_than_the_ceiling(string typed) =>
        Assert.Equal(new Refusal("Quantity.TooLarge", 20L), TypedQuantity.Read(typed, max: 20).Refusal);
}
