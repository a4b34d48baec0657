namespace Marketplace.Domain.Payments;

/// <summary>Whether the money of an order paid beforehand is in.</summary>
public enum PaymentStatus
{
    Expected,
    Received,
    Cancelled,
}
