namespace Marketplace.Domain.Reporting;

/// <summary>What may be said of a figure (programme.md 3.12); comparison and attribution need an estimator that is not here.</summary>
public enum ClaimLevel
{
    /// <summary>What was counted, and nothing of a change.</summary>
    Count,

    /// <summary>"Went from X to Y among N members (coverage z %)", never why.</summary>
    Change,
}
