namespace Marketplace.Domain.Reporting;

/// <summary>How well one month of a member's income is known.</summary>
public enum IncomeProof
{
    /// <summary>No approved statement: drawn as a hole, never as zero.</summary>
    Missing,

    /// <summary>Attributed by an approved statement; the member has not acknowledged the money yet.</summary>
    Declared,

    /// <summary>Acknowledged by the member.</summary>
    Verified,
}
