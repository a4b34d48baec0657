using Marketplace.Domain.Orders;
using Marketplace.Domain.Payments;

namespace Marketplace.Application.Audit.Checks;

/// <summary>Money in and money back (reliability.md 5.2).</summary>
internal static class PaymentChecks
{
    /// <summary>How the return of a prepayment names its operation; see <see cref="Refund.ReturnPrepayment"/>.</summary>
    private const string Prepayment = "prepayment-";

    public static IReadOnlyList<AuditCheck> All { get; } =
    [
        new("INV-11", "APaymentIsItsOrdersTotal", db => db.Payments
            .Where(payment => payment.Status == PaymentStatus.Received)
            .Where(payment => !db.Orders.Any(order => order.Id == payment.OrderId && order.Total.Centimes == payment.Amount.Centimes))
            .Select(payment => $"payment:{payment.Id}")),
        new("INV-11", "OneOrderHasOnePayment", db => db.Payments
            .GroupBy(payment => payment.OrderId)
            .Where(order => order.Count() > 1)
            .Select(order => $"order:{order.Key}")),
        new("INV-11", "WhatIsPaidByTransferIsPaidBeforeItMoves", db => db.CooperativeOrders
            .Where(part => part.Method == PaymentMethod.BankTransfer
                && part.Status != CooperativeOrderStatus.AwaitingPayment
                && part.Status != CooperativeOrderStatus.Cancelled
                && part.Status != CooperativeOrderStatus.Declined)
            .Where(part => !db.Payments.Any(payment => payment.OrderId == part.OrderId && payment.Status == PaymentStatus.Received))
            .Select(part => $"cooperative-order:{part.Id}")),
        new("INV-12", "RefundsStayWithinTheirPart", db => db.CooperativeOrders
            .Where(part => db.Refunds.Where(refund => refund.CooperativeOrderId == part.Id).Sum(refund => refund.Amount.Centimes) > part.Total.Centimes)
            .Select(part => $"cooperative-order:{part.Id}")),
        new("INV-12", "RefundsStayWithinWhatArrived", db => db.CooperativeOrders
            .Where(part => part.GoodsRefunded.Centimes > part.GoodsDelivered.Centimes
                || part.DeliveryRefunded.Centimes > part.DeliveryBooked.Centimes
                || part.Lines.Any(line => line.UnitsRefunded > line.UnitsDelivered))
            .Select(part => $"cooperative-order:{part.Id}")),
        new("INV-12", "RefundsAreWhatTheirPartGaveBack", db => db.CooperativeOrders
            .Where(part => part.GoodsRefunded.Centimes + part.DeliveryRefunded.Centimes != db.Refunds
                .Where(refund => refund.CooperativeOrderId == part.Id && !refund.Operation.StartsWith(Prepayment))
                .Sum(refund => refund.Amount.Centimes))
            .Select(part => $"cooperative-order:{part.Id}")),
        new("INV-16", "RefundsAreWhereTheirFactsSay", db => db.Refunds
            .Where(refund => refund.Status == RefundStatus.Paid ? refund.PaidAt == null : refund.PaidAt != null)
            .Select(refund => $"refund:{refund.Id}")),
    ];
}
