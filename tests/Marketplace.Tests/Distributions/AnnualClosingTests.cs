using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;

namespace Marketplace.Tests.Distributions;

public sealed class AnnualClosingTests
{
    [Fact]
    public void A_loss_after_months_that_shared_is_carried_and_never_reclaimed()
    {
        var good = Month(netSales: 1_000_00);
        var bad = Month(netSales: -1_500_00);

        var closing = AnnualClosing.Of([good, bad]);

        Assert.Equal(880_00, closing.SharedInMonths.Centimes);
        Assert.Equal(0, closing.ToShare.Centimes);
        Assert.Equal(-500_00 - 880_00, closing.CarriedForward.Centimes);
    }

    [Fact]
    public void What_months_held_back_is_still_to_be_shared()
    {
        var kept = Month(netSales: 1_000_00).KeepUndistributed();

        var closing = AnnualClosing.Of([kept]);

        Assert.Equal((0, 880_00, 0), (closing.SharedInMonths.Centimes, closing.ToShare.Centimes, closing.CarriedForward.Centimes));
    }

    [Fact]
    public void A_year_without_a_month_is_a_bug() => Assert.Throws<ArgumentException>(() => AnnualClosing.Of([]));

    [Theory]
    [InlineData(5_253_70, 8_710_00, 6_032)]
    [InlineData(0, 100, 0)]
    [InlineData(300, 200, 10_000)]
    public void The_members_part_is_exact_to_the_basis_point_and_never_above_the_whole(long income, long sales, int points) =>
        Assert.Equal(points, MembersPart.Of(Money.FromCentimes(income), Money.FromCentimes(sales))!.Value.BasisPoints);

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void R6_without_sales_the_members_part_is_not_known(long sales) =>
        Assert.Null(MembersPart.Of(Money.FromCentimes(100), Money.FromCentimes(sales)));

    [Theory]
    [InlineData(100, 0, 100, true, true)]
    [InlineData(100, 1, 100, true, false)]
    [InlineData(-50, 0, 0, true, true)]
    [InlineData(100, 0, 100, false, false)]
    public void The_guard_compares_what_is_shared_with_what_the_year_earned(
        long yearToDate, long before, long toShare, bool isKnown, bool isKept) =>
        Assert.Equal(isKept, new SolvencyGuard(Money.FromCentimes(yearToDate), Money.FromCentimes(before), Money.FromCentimes(toShare), isKnown).IsKept);

    private static Surplus Month(long netSales) => Surplus.Of(new(
        Money.FromCentimes(netSales), Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero,
        Money.OfDirhams(10_000), Money.Zero, ReserveRates.Default));
}
