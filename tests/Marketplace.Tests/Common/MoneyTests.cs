using FsCheck.Fluent;
using Marketplace.Domain.Common;

namespace Marketplace.Tests.Common;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(1_000, 850, 85)]
    [InlineData(10, 500, 1)]
    [InlineData(9, 500, 0)]
    [InlineData(-10, 500, -1)]
    [InlineData(30, 500, 2)]
    [InlineData(long.MaxValue, 10_000, long.MaxValue)]
    public void R1_takes_a_rate_rounding_half_away_from_zero(long centimes, int basisPoints, long expected) =>
        Assert.Equal(expected, Money.FromCentimes(centimes).Take(Rate.FromBasisPoints(basisPoints)).Centimes);

    [Theory]
    [InlineData(100, 1, 3, 33)]
    [InlineData(200, 1, 3, 67)]
    [InlineData(5, 1, 2, 3)]
    [InlineData(-5, 1, 2, -3)]
    [InlineData(0, 7, 3, 0)]
    public void R1_takes_a_fraction_rounding_once(long centimes, long numerator, long denominator, long expected) =>
        Assert.Equal(expected, Money.FromCentimes(centimes).Portion(numerator, denominator).Centimes);

    [Fact]
    public void R1_a_fraction_is_never_further_than_half_a_centime_from_the_exact_value() =>
        Prop.ForAll(Generated.Whole(-1_000_000_000, 1_000_000_000), Generated.Whole(1, 100_000), (centimes, parts) =>
        {
            var portion = Money.FromCentimes(centimes).Portion(1, parts).Centimes;
            return Math.Abs(centimes - portion * parts) * 2 <= parts;
        }).Holds();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_fraction_of_nothing_is_a_bug(long denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.OfDirhams(1).Portion(1, denominator));

    [Fact]
    public void Arithmetic_that_does_not_fit_is_a_bug_never_a_wrong_amount()
    {
        var most = Money.FromCentimes(long.MaxValue);

        Assert.Throws<OverflowException>(() => most + Money.FromCentimes(1));
        Assert.Throws<OverflowException>(() => -most - Money.FromCentimes(2));
        Assert.Throws<OverflowException>(() => most * 2);
        Assert.Throws<OverflowException>(() => -Money.FromCentimes(long.MinValue));
        Assert.Throws<OverflowException>(() => Money.OfDirhams(long.MaxValue));
        Assert.Throws<OverflowException>(() => most.Portion(3, 2));
    }

    [Fact]
    public void Compares_adds_and_names_its_sign()
    {
        var (small, large) = (Money.OfDirhams(12, 50), Money.OfDirhams(13));

        Assert.True(small < large && large > small && small <= large && large >= small);
        Assert.Equal((small, large), (Money.Min(large, small), Money.Max(large, small)));
        Assert.Equal(Money.FromCentimes(2_550), Money.Sum([small, large]));
        Assert.Equal(Money.FromCentimes(3_750), small * 3);
        Assert.True((small - large).IsNegative && large.IsPositive && Money.Zero.IsZero && Money.Sum([]).IsZero);
    }

    [Fact]
    public void Writes_its_machine_form() =>
        Assert.Equal(["12.50", "-0.05"], [Money.FromCentimes(1_250).ToString(), Money.FromCentimes(-5).ToString()]);

    [Theory]
    [InlineData(-1)]
    [InlineData(10_001)]
    public void A_rate_stays_between_nothing_and_all(int basisPoints) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rate.FromBasisPoints(basisPoints));

    [Theory]
    [InlineData(9_500, 250, UnitMeasure.HundredGrams, 3_800)]
    [InlineData(9_500, 250, UnitMeasure.Kilogram, 38_000)]
    [InlineData(1_000, 300, UnitMeasure.Litre, 3_333)]
    [InlineData(2_000, 300, UnitMeasure.HundredMillilitres, 667)]
    [InlineData(1_000, 3, UnitMeasure.Piece, 333)]
    public void A_unit_price_rounds_once_from_the_price_of_the_pack(long price, long net, UnitMeasure measure, long expected) =>
        Assert.Equal(expected, UnitPrice.Of(Money.FromCentimes(price), net, measure).Centimes);
}
