using Marketplace.Domain.Catalog;
using Marketplace.Domain.Orders;

namespace Marketplace.Application.Audit.Checks;

/// <summary>Stock and catalogue (reliability.md 5.1).</summary>
internal static class StockChecks
{
    public static IReadOnlyList<AuditCheck> All { get; } =
    [
        new("INV-01", "AvailableStockIsNeverNegative", db => db.Lots
            .Where(lot => lot.UnitsReserved < 0 || lot.UnitsOnHand < lot.UnitsReserved)
            .Select(lot => $"lot:{lot.Id}")),
        new("INV-02", "OnHandIsTheSumOfMovements", db => db.Lots
            .Where(lot => lot.UnitsOnHand != db.StockMovements.Where(movement => movement.LotId == lot.Id).Sum(movement => movement.Units))
            .Select(lot => $"lot:{lot.Id}")),
        new("INV-02", "ReservedIsTheSumOfLiveHolds", db => db.Lots
            .Where(lot => lot.UnitsReserved != db.StockHolds
                .Where(hold => hold.LotId == lot.Id && hold.Status == HoldStatus.Live).Sum(hold => (long)hold.Units))
            .Select(lot => $"lot:{lot.Id}")),
        new("INV-03", "UnitsToSendAreHeldForTheirLine", db => db.OrderLines
            .Where(line => line.Units - line.UnitsSent - line.UnitsCancelled != db.StockHolds
                .Where(hold => hold.OrderLineId == line.Id && hold.Status == HoldStatus.Live).Sum(hold => hold.Units))
            .Select(line => $"order-line:{line.Id}")),
        new("INV-03", "WhatWasSentHasLeftItsLot", db => db.Lots
            .Where(lot => -db.StockMovements
                    .Where(movement => movement.LotId == lot.Id && movement.Kind == MovementKind.Dispatched).Sum(movement => movement.Units)
                != db.Set<ShipmentLine>().Where(line => line.LotId == lot.Id).Sum(line => (long)line.Units))
            .Select(lot => $"lot:{lot.Id}")),
        new("INV-04", "AHoldEndsExactlyOnce", db => db.StockHolds
            .Where(hold => hold.Status == HoldStatus.Live ? hold.Units <= 0 : hold.Units != 0)
            .Select(hold => $"hold:{hold.Id}")),
        new("INV-05", "NeverMoreComesBackThanLeft", db => db.Lots
            .Where(lot => db.StockMovements
                .Where(movement => movement.LotId == lot.Id
                    && (movement.Kind == MovementKind.Dispatched || movement.Kind == MovementKind.Returned))
                .Sum(movement => movement.Units) > 0)
            .Select(lot => $"lot:{lot.Id}")),
        new("INV-04", "ARecalledLotIsSetAside", db => db.LotRecalls
            .Where(recall => !db.Lots.Any(lot => lot.Id == recall.LotId && lot.RecalledAt != null && lot.QuarantinedAt != null)
                || recall.OrdersTold > recall.Orders)
            .Select(recall => $"recall:{recall.Id}")),
        new("INV-02", "WhatCountsFoundHasMoved", db => db.Lots
            .Where(lot => db.Set<StockTakeLine>().Where(line => line.LotId == lot.Id).Sum(line => line.Adjustment ?? 0)
                != db.StockMovements.Where(movement => movement.LotId == lot.Id && movement.Reason != null).Sum(movement => movement.Units))
            .Select(lot => $"lot:{lot.Id}")),
        new("INV-06", "APublishedProductIsComplete", db => db.Products
            .Where(product => product.Status == ProductStatus.Published)
            .Where(product => product.Price.Centimes <= 0 || product.NetQuantity <= 0
                || (product.Name.Fr == "" && product.Name.Ar == "" && product.Name.En == ""))
            .Select(product => $"product:{product.Id}")),
        new("INV-06", "TheLastPriceChangeIsThePrice", db => db.Products
            .Where(product => db.PriceChanges.Any(change => change.ProductId == product.Id)
                && db.PriceChanges.Where(change => change.ProductId == product.Id).OrderByDescending(change => change.Id)
                    .Select(change => change.After.Centimes).First() != product.Price.Centimes)
            .Select(product => $"product:{product.Id}")),
        new("INV-07", "AUniquePieceIsSoldOnce", db => db.Products
            .Where(product => product.IsUniquePiece)
            .Where(product => db.OrderLines
                .Where(line => line.ProductId == product.Id)
                .Where(line => db.CooperativeOrders.Any(part => part.Id == line.CooperativeOrderId
                    && part.Status != CooperativeOrderStatus.Declined
                    && part.Status != CooperativeOrderStatus.Cancelled
                    && part.Status != CooperativeOrderStatus.RefusedAtDoor))
                .Sum(line => line.Units - line.UnitsCancelled - line.UnitsRefunded) > 1)
            .Select(product => $"product:{product.Id}")),
        new("INV-06", "ARatingIsTheSumOfItsReviews", db => db.ProductRatings
            .Where(rating => rating.Reviews != db.Reviews.Count(review => review.ProductId == rating.ProductId && review.Status == VoiceStatus.Published)
                || rating.Stars != db.Reviews.Where(review => review.ProductId == rating.ProductId && review.Status == VoiceStatus.Published).Sum(review => review.Stars))
            .Select(rating => $"product:{rating.ProductId}")),
        new("INV-06", "WhatIsReviewedIsRated", db => db.Reviews
            .Where(review => review.Status == VoiceStatus.Published && !db.ProductRatings.Any(rating => rating.ProductId == review.ProductId))
            .Select(review => $"review:{review.Id}")),
    ];
}
