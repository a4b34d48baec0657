namespace Marketplace.Domain.Payments;

/// <summary>Whether the money of a refund has gone out.</summary>
public enum RefundStatus
{
    Granted,
    Paid,
}
