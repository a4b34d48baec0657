using Marketplace.Domain.Catalog;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Tests.Catalog;

/// <summary>The one rule by which something can be ordered (features.md B16).</summary>
public sealed class SaleFactsTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    private static readonly SaleFacts OnSale = new(ProductStatus.Published, CooperativeStatus.Active, null, null, Season.None, 5, 0);

    [Fact]
    public void What_is_there_can_be_ordered_in_any_season() =>
        Assert.Null((OnSale with { Season = Season.Of([1]).Value }).ObstacleOn(Today));

    [Fact]
    public void The_lasting_obstacle_is_told_before_the_passing_one()
    {
        var worst = OnSale with { Status = ProductStatus.Withdrawn, Seller = CooperativeStatus.Suspended, AwayFrom = Today, AwayUntil = Today.AddDays(1), Units = 0 };

        Assert.Equal(SaleObstacle.Withdrawn, worst.ObstacleOn(Today));
        Assert.Equal(SaleObstacle.Suspended, (worst with { Status = ProductStatus.Published }).ObstacleOn(Today));
        Assert.Equal(SaleObstacle.OnHoliday, (worst with { Status = ProductStatus.Published, Seller = CooperativeStatus.Active }).ObstacleOn(Today));
    }

    [Theory]
    [InlineData(-1, 1, true)]
    [InlineData(0, 1, true)]
    [InlineData(-3, 0, false)]
    [InlineData(1, 4, false)]
    public void A_holiday_ends_on_the_day_of_return(int from, int until, bool isAway)
    {
        var facts = OnSale with { AwayFrom = Today.AddDays(from), AwayUntil = Today.AddDays(until) };

        Assert.Equal(isAway ? SaleObstacle.OnHoliday : null, facts.ObstacleOn(Today));
    }

    [Fact]
    public void Without_a_unit_left_the_reason_is_the_lot_the_season_or_the_demand()
    {
        var none = OnSale with { Units = 0 };

        Assert.Equal(SaleObstacle.LotExpired, (none with { UnitsExpired = 3, Season = Season.Of([1]).Value }).ObstacleOn(Today));
        Assert.Equal(SaleObstacle.NotInSeason, (none with { Season = Season.Of([1]).Value }).ObstacleOn(Today));
        Assert.Equal(SaleObstacle.SoldOut, (none with { Season = Season.Of([6]).Value }).ObstacleOn(Today));
        Assert.Equal(SaleObstacle.SoldOut, none.ObstacleOn(Today));
    }
}
