namespace Marketplace.Domain.Distributions;

/// <summary>How far a month's statement has come.</summary>
public enum StatementStatus
{
    /// <summary>Computed by the treasurer, may be computed again.</summary>
    Draft,

    /// <summary>Approved by the president; frozen, booked and shared.</summary>
    Approved,

    /// <summary>Replaced by a later computation of the same month.</summary>
    Superseded,
}
