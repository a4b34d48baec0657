namespace Marketplace.Domain.Settlements;

/// <summary>A payout is prepared by one person and executed by another (INV-24).</summary>
public enum PayoutStatus
{
    Prepared,
    Executed,
    Cancelled,
}
