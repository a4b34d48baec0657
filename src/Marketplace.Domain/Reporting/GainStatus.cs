namespace Marketplace.Domain.Reporting;

/// <summary>Whether a person's income may be compared with her baseline, and if not, why (programme.md 2.5, 3.4).</summary>
public enum GainStatus
{
    /// <summary>In the headline.</summary>
    OnTime,

    /// <summary>Baseline within 60 days after its deadline: a row of its own.</summary>
    Late,

    /// <summary>No baseline of the same calendar months.</summary>
    OtherSeason,

    /// <summary>Baseline later than that: in coverage only.</summary>
    Retrospective,

    NoBaseline,

    /// <summary>Too few months of the period are documented.</summary>
    IncomeMissing,

    /// <summary>Has not agreed to be measured, and is served as everybody.</summary>
    NoConsent,
}
