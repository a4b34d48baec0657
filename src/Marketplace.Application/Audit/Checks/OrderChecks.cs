using Marketplace.Domain.Orders;

namespace Marketplace.Application.Audit.Checks;

/// <summary>Orders and parcels (reliability.md 5.2).</summary>
internal static class OrderChecks
{
    public static IReadOnlyList<AuditCheck> All { get; } =
    [
        new("INV-09", "PartsSumToTheirOrder", db => db.Orders
            .Where(order => order.Goods.Centimes != order.Parts.Sum(part => part.Goods.Centimes)
                || order.Delivery.Centimes != order.Parts.Sum(part => part.DeliveryCharge.Centimes)
                || order.Total.Centimes != order.Parts.Sum(part => part.Total.Centimes))
            .Select(order => $"order:{order.Id}")),
        new("INV-09", "LinesSumToTheirPart", db => db.CooperativeOrders
            .Where(part => part.Goods.Centimes != part.Lines.Sum(line => line.Goods.Centimes))
            .Select(part => $"cooperative-order:{part.Id}")),
        new("INV-13", "ACartBecomesOneOrder", db => db.Orders
            .GroupBy(order => order.CartId)
            .Where(cart => cart.Count() > 1)
            .Select(cart => $"cart:{cart.Key}")),
        new("INV-14", "AcceptedPricesStayInTheOrder", db => db.OrderLines
            .Where(line => line.Goods.Centimes != line.UnitPrice.Centimes * line.Units)
            .Select(line => $"order-line:{line.Id}")),
        new("INV-16", "PartsAreWhereTheirFactsSay", db => db.CooperativeOrders
            .Where(part => part.Status == CooperativeOrderStatus.Delivered
                ? part.ClosedAt == null || part.GoodsDelivered.Centimes <= 0
                : part.Status == CooperativeOrderStatus.OnTheWay
                    ? part.SentAt == null || part.ClosedAt != null
                    : part.Status == CooperativeOrderStatus.RefusedAtDoor
                        ? part.ClosedAt == null || part.GoodsDelivered.Centimes != 0
                        : part.Status == CooperativeOrderStatus.Declined || part.Status == CooperativeOrderStatus.Cancelled
                            ? part.ClosedAt == null || part.SentAt != null
                            : part.ClosedAt != null)
            .Select(part => $"cooperative-order:{part.Id}")),
        new("INV-16", "ParcelsAreWhereTheirFactsSay", db => db.Shipments
            .Where(shipment => shipment.Status == ShipmentStatus.OnTheWay ? shipment.ClosedAt != null : shipment.ClosedAt == null)
            .Select(shipment => $"shipment:{shipment.Id}")),
        new("INV-18", "CashAtADoorIsExpectedOnce", db => db.Shipments
            .Where(shipment => shipment.ToCollect.Centimes > 0
                ? db.CashCollections.Count(cash => cash.ShipmentId == shipment.Id && cash.Expected.Centimes == shipment.ToCollect.Centimes) != 1
                : db.CashCollections.Any(cash => cash.ShipmentId == shipment.Id))
            .Select(shipment => $"shipment:{shipment.Id}")),
        new("INV-18", "CashIsTakenWhereAParcelArrived", db => db.CashCollections
            .Where(cash => db.Shipments.Any(shipment => shipment.Id == cash.ShipmentId
                && (shipment.Status == ShipmentStatus.Delivered
                    ? cash.Status == CollectionStatus.Expected || cash.Status == CollectionStatus.Refused
                    : shipment.Status == ShipmentStatus.OnTheWay
                        ? cash.Status != CollectionStatus.Expected
                        : cash.Status != CollectionStatus.Refused)))
            .Select(cash => $"cash-collection:{cash.Id}")),
        new("INV-28", "CommissionFollowsTheFrozenRate", db => db.CooperativeOrders
            .Where(part => part.Commission.Centimes != (part.Goods.Centimes * part.CommissionRate.BasisPoints + 5_000) / 10_000
                || part.PaymentFee.Centimes != (part.Goods.Centimes * part.PaymentFeeRate.BasisPoints + 5_000) / 10_000)
            .Select(part => $"cooperative-order:{part.Id}")),
        new("INV-28", "SalesKeepTheRatesOfTheirOrder", db =>
            from fact in db.SalesFacts
            join line in db.OrderLines on fact.OrderLineId equals line.Id
            join part in db.CooperativeOrders on line.CooperativeOrderId equals part.Id
            where fact.CommissionRate.BasisPoints != part.CommissionRate.BasisPoints
                || fact.PaymentFeeRate.BasisPoints != part.PaymentFeeRate.BasisPoints
                || fact.CooperativeId != part.CooperativeId
            select $"sales-fact:{fact.Id}"),
        new("PRG-INV-10", "RefundsStayWithinTheirSale", db => db.SalesFacts
            .Where(sale => db.RefundFacts.Where(refund => refund.SalesFactId == sale.Id).Sum(refund => refund.Amount.Centimes) > sale.Gross.Centimes
                || db.RefundFacts.Where(refund => refund.SalesFactId == sale.Id).Sum(refund => refund.Units) > sale.Units)
            .Select(sale => $"sales-fact:{sale.Id}")),
        new("PRG-2.9", "DeliveredUnitsAreSalesFacts", db => db.OrderLines
            .Where(line => line.UnitsDelivered != db.SalesFacts.Where(fact => fact.OrderLineId == line.Id).Sum(fact => fact.Units))
            .Select(line => $"order-line:{line.Id}")),
        new("PRG-2.9", "RefundedUnitsAreRefundFacts", db => db.OrderLines
            .Where(line => line.UnitsRefunded != db.SalesFacts.Where(fact => fact.OrderLineId == line.Id)
                .Join(db.RefundFacts, fact => fact.Id, refund => refund.SalesFactId, (fact, refund) => refund.Units).Sum())
            .Select(line => $"order-line:{line.Id}")),
    ];
}
