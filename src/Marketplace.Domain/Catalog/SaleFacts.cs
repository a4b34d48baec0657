using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Catalog;

/// <summary>The one rule by which something can be ordered: the product's page, cards, cart, checkout and the placing of the
/// order all ask it.</summary>
/// <remarks>A season limits what is fresh, not what is put up in jars: units that are there are sold in any month.</remarks>
/// <param name="AwayFrom">First day of the cooperative's holiday.</param>
/// <param name="AwayUntil">The day it is back.</param>
/// <param name="Units">That keep and are promised to nobody.</param>
/// <param name="UnitsExpired">On hand past their best-before day.</param>
public sealed record SaleFacts(
    ProductStatus Status, CooperativeStatus Seller, DateOnly? AwayFrom, DateOnly? AwayUntil, Season Season, long Units, long UnitsExpired)
{
    /// <returns>What stands against ordering one unit on that day, the lasting before the passing; nothing when it can be ordered.</returns>
    public SaleObstacle? ObstacleOn(DateOnly day)
    {
        if (Status is not ProductStatus.Published)
            return SaleObstacle.Withdrawn;
        if (Seller is not CooperativeStatus.Active)
            return SaleObstacle.Suspended;
        if (AwayFrom is { } from && AwayUntil is { } until && new Holiday(from, until).Includes(day))
            return SaleObstacle.OnHoliday;
        if (Units > 0)
            return null;
        if (UnitsExpired > 0)
            return SaleObstacle.LotExpired;
        return Season.IsNone || Season.Contains(day.Month) ? SaleObstacle.SoldOut : SaleObstacle.NotInSeason;
    }
}
